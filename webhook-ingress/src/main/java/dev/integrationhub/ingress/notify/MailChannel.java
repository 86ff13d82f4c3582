package dev.integrationhub.ingress.notify;

import java.time.Clock;
import java.util.Date;
import java.util.List;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends messages by mail. */
final class MailChannel implements Channel {
    private static final String UTF_8 = "UTF-8";

    private final JavaMailSender mail;
    private final InternetAddress from;
    private final InternetAddress[] to;
    private final Clock clock;

    /** @throws IllegalArgumentException if something is no address */
    MailChannel(String from, List<String> to, JavaMailSender mail, Clock clock) {
        this.from = address("hub.notifications.mail-from", from);
        this.to = to.stream()
                .map(one -> address("hub.notifications.mail-to", one))
                .toArray(InternetAddress[]::new);
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void tell(Notification notification) {
        MailText text = new MailText(notification);
        try {
            MimeMessage message = mail.createMimeMessage();
            message.setFrom(from);
            message.setRecipients(Message.RecipientType.TO, to);
            message.setSubject(text.subject(), UTF_8);
            message.setText(text.body(), UTF_8);
            message.setSentDate(Date.from(clock.instant()));
            // RFC 3834: whoever is on holiday need not say so.
            message.setHeader("Auto-Submitted", "auto-generated");
            mail.send(message);
        } catch (MessagingException | MailException e) {
            throw new NotToldException("The mail server did not take the operator's mail", e);
        }
    }

    private static InternetAddress address(String setting, String text) {
        try {
            return new InternetAddress(text, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException(setting + ": '" + text + "' is no mail address", e);
        }
    }
}
