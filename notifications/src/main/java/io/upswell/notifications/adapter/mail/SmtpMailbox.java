package io.upswell.notifications.adapter.mail;

import io.upswell.notifications.domain.Content;
import io.upswell.notifications.domain.Mailbox;
import io.upswell.notifications.domain.Undelivered;
import io.upswell.notifications.domain.Undelivered.Kind;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** SMTP, once {@code spring.mail.host} is set. */
@Component
class SmtpMailbox implements Mailbox {

    private final ObjectProvider<JavaMailSender> sender;
    private final MailForm form;
    private final String from;

    SmtpMailbox(
            ObjectProvider<JavaMailSender> sender,
            MailForm form,
            @Value("${upswell.mail.from:Upswell <upswell@localhost>}") String from) {
        this.sender = sender;
        this.form = form;
        this.from = from;
    }

    @Override
    public boolean connected() {
        return sender.getIfAvailable() != null;
    }

    /** The message's own id stays when it is sent twice, so that a mailbox can tell the copy. */
    @Override
    public void send(String address, String mark, Content content) {
        JavaMailSender mail = sender.getObject();
        MimeMessage message = mail.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(address);
            helper.setSubject(form.subject(content));
            helper.setText(form.plain(content), form.html(content));
            message.saveChanges();
            message.setHeader("Message-ID", "<%s@upswell>".formatted(mark.replace('#', '.')));
            mail.send(message);
        } catch (MailParseException | MessagingException unusable) {
            throw new Undelivered(Kind.REFUSED, "The e-mail address cannot be used.", null);
        } catch (MailException refused) {
            boolean forGood = refused.getMostSpecificCause() instanceof SendFailedException failed
                    && failed.getInvalidAddresses() != null
                    && failed.getInvalidAddresses().length > 0;
            throw new Undelivered(
                    forGood ? Kind.REFUSED : Kind.NOT_NOW, "The mail server did not take the message.", null);
        }
    }
}
