package dev.integrationhub.ingress.notify;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.mail.Address;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.integrationhub.ingress.notify.Notification.DeadLetters;
import dev.integrationhub.ingress.notify.Notification.DisabledHandler;
import dev.integrationhub.ingress.notify.Notification.DueSecret;
import dev.integrationhub.ingress.notify.Notification.OfHandler;
import dev.integrationhub.platform.keyring.ClearText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MailChannelTest {
    private static final Instant SINCE = Instant.parse("2026-11-28T12:00:00Z");
    private static final UUID SHOP = UUID.fromString("019f0000-0000-7000-8000-000000000001");
    private static final UUID ORDERS = UUID.fromString("019f0000-0000-7000-8000-000000000002");
    private static final UUID SECRET = UUID.fromString("019f0000-0000-7000-8000-000000000003");
    private static final UUID DELIVERY = UUID.fromString("019f0000-0000-7000-8000-000000000004");

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    MailChannelTest() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsOneMessageToAllWithEverythingInIt() throws Exception {
        channel(settings(null, null)).tell(everything());

        MimeMessage[] received = server.getReceivedMessages();
        // One copy for each.
        assertThat(received).hasSize(2);
        MimeMessage message = received[0];
        assertThat(message.getSubject())
                .isEqualTo("Integration Hub: 61 deliveries given up, 1 handler disabled, 2 secrets to renew");
        assertThat(message.getFrom()).extracting(Address::toString).containsExactly("Hub <hub@example.org>");
        assertThat(message.getAllRecipients())
                .extracting(Address::toString)
                .containsExactly("ops@example.org", "night@example.org");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo("""
                Since 2026-11-28T12:00:00Z:

                Deliveries given up: 61, of handlers: 61
                %s  and 11 more

                Handlers disabled: 1
                  B\u00fccher (019f0000-0000-7000-8000-000000000001) / orders (019f0000-0000-7000-8000-000000000002): target-gone, 2026-11-28T12:00:00Z

                Secrets to renew: 2
                  B\u00fccher (019f0000-0000-7000-8000-000000000001) / API_KEY (019f0000-0000-7000-8000-000000000003): expired 2026-11-28T12:00:00Z
                  B\u00fccher (019f0000-0000-7000-8000-000000000001) / TOKEN (019f0000-0000-7000-8000-000000000003): reminder of 2026-11-28T12:00:00Z
                """.formatted(
                        ("  019f0000-0000-7000-8000-000000000001 / orders (019f0000-0000-7000-8000-000000000002):"
                                        + " 1 target-gone; such as 019f0000-0000-7000-8000-000000000004\n")
                                .repeat(50)).strip());
    }

    @Test
    void signsInWhereTheServerWantsIt() {
        server.setUser("hub@example.org", "hub", "a password");

        channel(settings("hub", "a password")).tell(everything());

        assertThat(server.getReceivedMessages()).isNotEmpty();
    }

    @Test
    void sendsNothingInTheClearUnlessToldTo() {
        MailSettings settings = new MailSettings("127.0.0.1", port(), null, null, MailSettings.Security.STARTTLS);

        assertThatThrownBy(() -> channel(settings).tell(everything())).isInstanceOf(NotToldException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void saysSoWhereTheServerIsAway() {
        MailChannel channel = channel(settings(null, null));
        server.stop();

        assertThatThrownBy(() -> channel.tell(everything())).isInstanceOf(NotToldException.class);
    }

    @Test
    void refusesWhatIsNoAddress() {
        MailSettings settings = settings(null, null);

        assertThatThrownBy(() ->
                        new MailChannel("nobody", List.of("ops@example.org"), settings.sender(), Clock.systemUTC()))
                .hasMessage("hub.notifications.mail-from: 'nobody' is no mail address");
        assertThatThrownBy(() -> new MailChannel(
                        "hub@example.org",
                        List.of("a@b.example\r\nBcc: c@d.example"),
                        settings.sender(),
                        Clock.systemUTC()))
                .hasMessageStartingWith("hub.notifications.mail-to: ");
    }

    @Test
    void refusesToBeWithoutAServer() {
        MailSettings settings = new MailSettings(" ", null, null, null, MailSettings.Security.STARTTLS);

        assertThatThrownBy(settings::sender)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HUB_MAIL_HOST");
    }

    private MailChannel channel(MailSettings settings) {
        return new MailChannel(
                "Hub <hub@example.org>",
                List.of("ops@example.org", "night@example.org"),
                settings.sender(),
                Clock.systemUTC());
    }

    private MailSettings settings(@Nullable String username, @Nullable String password) {
        return new MailSettings(
                "127.0.0.1",
                port(),
                username,
                password == null ? null : ClearText.of(password),
                MailSettings.Security.NONE);
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private static Notification everything() {
        OfHandler handler = new OfHandler(
                SHOP, null, ORDERS, "orders", 1, new TreeMap<>(Map.of("target-gone", 1L)), List.of(DELIVERY));
        return new Notification(
                SINCE,
                new DeadLetters(61, Listed.of(Collections.nCopies(61, handler))),
                Listed.of(List.of(new DisabledHandler(SHOP, "B\u00fccher", ORDERS, "orders", "target-gone", SINCE))),
                Listed.of(List.of(
                        new DueSecret(SHOP, "B\u00fccher", SECRET, "API_KEY", true, SINCE, null),
                        new DueSecret(SHOP, "B\u00fccher", SECRET, "TOKEN", false, null, SINCE))));
    }
}
