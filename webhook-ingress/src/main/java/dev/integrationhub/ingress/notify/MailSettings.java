package dev.integrationhub.ingress.notify;

import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import dev.integrationhub.platform.keyring.ClearText;

/**
 * The server that takes the hub's mail.
 *
 * @param port that of the kind of connection unless it is said
 * @param username none for a server that wants no login
 */
@ConfigurationProperties("hub.mail")
record MailSettings(
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String username,
        @Nullable ClearText password,
        @DefaultValue("starttls") Security security) {

    private static final String LONGEST_WAIT_MS = "10000";

    /** How the connection is kept from being read by others. */
    enum Security {
        /** Begins in the clear, and sends nothing unless it can go on under TLS. */
        STARTTLS(587),
        TLS(465),
        NONE(25);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    /** @throws IllegalArgumentException if no server is named */
    JavaMailSenderImpl sender() {
        if (host == null || host.isBlank()) {
            throw new IllegalArgumentException(
                    "hub.notifications.mail-to: there is no mail server, hub.mail.host (HUB_MAIL_HOST)");
        }
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host.strip());
        sender.setPort(port == null ? security.usualPort : port);
        sender.setProtocol("smtp");
        sender.setDefaultEncoding("UTF-8");
        sender.setJavaMailProperties(properties());
        if (hasLogin()) {
            sender.setUsername(username);
            sender.setPassword(password == null ? "" : password.reveal());
        }
        return sender;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.auth", String.valueOf(hasLogin()));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(security == Security.TLS));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", LONGEST_WAIT_MS);
        properties.setProperty("mail.smtp.timeout", LONGEST_WAIT_MS);
        properties.setProperty("mail.smtp.writetimeout", LONGEST_WAIT_MS);
        return properties;
    }

    private boolean hasLogin() {
        return username != null && !username.isBlank();
    }
}
