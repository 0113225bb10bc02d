package io.upswell.notifications.domain;

import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** E-mail, for those whom Slack does not reach. */
@SecondaryPort
public interface Mailbox {

    boolean connected();

    /**
     * @param mark the same for the same message, so that a mail server can tell a second copy
     * @throws Undelivered when the server did not take it
     */
    void send(String address, String mark, Content content);
}
