package io.upswell.notifications.domain;

import java.util.Optional;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** What people see in Slack beside their messages. Failures are {@link Undelivered}. */
@SecondaryPort
public interface Surface {

    /** @return what the dialog is known by; empty when it did not open: Slack takes none three seconds after the click */
    Optional<String> open(Form form, Origin origin);

    /** Puts another dialog where that one is. */
    void replace(String dialog, Form form, Origin origin);

    /** Says something that only this person sees. */
    void whisper(String user, Origin origin, String text);

    /** Answers below the message. */
    void reply(Origin origin, String text);

    void home(String user, HomeTab tab);

    /** Who that is here, where Slack's id itself says so. */
    Optional<String> username(String user);

    /** The e-mail address that Slack has of somebody. */
    Optional<String> email(String user);

    /** All that this answer causes has been done. */
    void done(Origin origin);
}
