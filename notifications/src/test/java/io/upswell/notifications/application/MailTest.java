package io.upswell.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.upswell.notifications.Message;
import io.upswell.notifications.Message.Status;
import io.upswell.notifications.MessageDesk;
import io.upswell.notifications.NotificationsTest;
import io.upswell.notifications.Recipients;
import io.upswell.notifications.Samples;
import io.upswell.notifications.domain.MailRound;
import io.upswell.notifications.domain.Ration;
import io.upswell.notifications.domain.Template;
import io.upswell.opportunities.OpportunityStatus;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.util.HtmlUtils;
import test.upswell.As;

/** Without Slack, with a mail server. */
@NotificationsTest
class MailTest {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));

    @Autowired
    Correspondence correspondence;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Ration ration;

    @Autowired
    MailRound round;

    @Autowired
    MessageDesk desk;

    @Autowired
    Recipients recipients;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        SERVER.start();
        properties.add("spring.mail.host", () -> "localhost");
        properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void fresh() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        jdbc.sql("delete from notifications.message").update();
        jdbc.sql("delete from notifications.alert_push").update();
        recipients.register("casey", "Casey Lindqvist", "casey@example.com", null);
    }

    private void tell(Samples samples) {
        transactions.executeWithoutResult(tx -> correspondence.tell(
                "casey", Template.EXPANSION_SIGNAL_ALERT, samples.snapshot(), true, story -> story));
        ration.share();
    }

    private Message message(Samples samples) {
        return As.ADMIN
                .call(() -> desk.ofOpportunities(List.of(samples.id())))
                .get(samples.id())
                .getFirst();
    }

    private void awaitStatus(Samples samples, Status status) {
        await().until(() -> message(samples).status() == status);
    }

    private static String part(MimeMessage mail, String type) throws Exception {
        return find((MimeMultipart) mail.getContent(), type);
    }

    private static String find(MimeMultipart parts, String type) throws Exception {
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.getContent() instanceof MimeMultipart inner) {
                return find(inner, type);
            }
            if (part.isMimeType(type)) {
                return part.getContent().toString();
            }
        }
        throw new AssertionError("no " + type);
    }

    @Test
    void theSameContentComesByMailOnce() throws Exception {
        Samples innovateCorp = Samples.innovateCorp();
        tell(innovateCorp);
        awaitStatus(innovateCorp, Status.SENT);
        assertThat(message(innovateCorp).channel()).isEqualTo("email");
        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("casey@example.com");
        assertThat(mail.getSubject()).isEqualTo("Expansion Signal: InnovateCorp");
        assertThat(mail.getMessageID())
                .isEqualTo("<%s@upswell>".formatted(message(innovateCorp).id()));
        assertThat(part(mail, "text/plain"))
                .contains("Signal Strength: HIGH (Score: 0.85)", "1. ⚡ Usage Limit Approaching")
                .contains("View Account: http://localhost:8080/accounts/acc-1")
                .doesNotContain("[Create");
        assertThat(part(mail, "text/html"))
                .contains("<a href=\"http://localhost:8080/accounts/acc-1\">View Account</a>");

        tell(innovateCorp.scored(0.91, innovateCorp.value()).at(2, OpportunityStatus.OPEN, null));
        awaitStatus(innovateCorp, Status.UPDATED);
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatMayHaveGoneBeforeACrashComesAgainAsTheSameMail() throws Exception {
        Samples innovateCorp = Samples.innovateCorp();
        tell(innovateCorp);
        awaitStatus(innovateCorp, Status.SENT);
        jdbc.sql("""
                        update notifications.message set status = 'QUEUED', channel = 'slack', sent_at = null,
                         due_at = created_at, in_doubt = true""").update();
        round.go();
        await().until(() -> SERVER.getReceivedMessages().length == 2);
        assertThat(SERVER.getReceivedMessages()[1].getMessageID())
                .isEqualTo(SERVER.getReceivedMessages()[0].getMessageID());
    }

    @Test
    void customersNamesDoNoHarm() throws Exception {
        Samples nasty = Samples.innovateCorp().named("<!channel> & <https://x|y>\r\nBcc: all@example.com");
        tell(nasty);
        awaitStatus(nasty, Status.SENT);
        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Expansion Signal: <!channel> & <https://x|y> Bcc: all@example.com");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(part(mail, "text/html"))
                .contains("&lt;!channel&gt; &amp; &lt;https://x|y&gt;")
                .doesNotContain("<!channel", "<https");
    }

    @ParameterizedTest
    @FieldSource("io.upswell.notifications.Samples#NASTY_NAMES")
    void noNameIsMarkupInAMail(String name) throws Exception {
        Samples nasty = Samples.innovateCorp().named(name);
        tell(nasty);
        awaitStatus(nasty, Status.SENT);
        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Expansion Signal: " + name);
        assertThat(part(mail, "text/plain")).contains(name);
        String html = part(mail, "text/html");
        assertThat(html).contains(HtmlUtils.htmlEscape(name, "UTF-8"));
        assertThat(html.replaceAll("<(/?(html|body|p|br|a)\\b[^<>]*|!doctype html)>", ""))
                .as("no other tag than the mail's own")
                .doesNotContain("<", ">");
        assertThat(html.split("href=\"", -1))
                .hasSizeGreaterThan(1)
                .allSatisfy(after -> assertThat(after)
                        .matches(text -> text.startsWith("http://localhost:8080/") || text.startsWith("<!doctype")));
    }

    @Test
    void whoHasNoAddressReadsItHere() {
        recipients.register("casey", "Casey Lindqvist", null, null);
        Samples innovateCorp = Samples.innovateCorp();
        tell(innovateCorp);
        awaitStatus(innovateCorp, Status.SENT);
        assertThat(message(innovateCorp).channel()).isEqualTo("inbox");
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }
}
