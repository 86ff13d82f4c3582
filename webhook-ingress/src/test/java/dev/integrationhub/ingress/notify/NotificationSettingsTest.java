package dev.integrationhub.ingress.notify;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.integrationhub.platform.keyring.ClearText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NotificationSettingsTest {
    private static final Duration USUAL = Duration.ofMinutes(5);

    @Test
    void areOffWhereEverythingIsEmpty() {
        NotificationSettings settings =
                new NotificationSettings(ClearText.of(" "), ClearText.of(""), List.of("", " "), "", USUAL);

        settings.check();

        assertThat(settings.webhookUrl()).isNull();
        assertThat(settings.mailTo()).isEmpty();
    }

    @Test
    void refuseHalves() {
        assertThatThrownBy(webhook("https://x.example/", null)::check)
                .hasMessageContaining("webhook-url and hub.notifications.webhook-secret");
        assertThatThrownBy(webhook(null, "whsec_x")::check)
                .hasMessageContaining("webhook-url and hub.notifications.webhook-secret");
        assertThatThrownBy(new NotificationSettings(null, null, List.of("a@b.example"), null, USUAL)::check)
                .hasMessageContaining("mail-to and hub.notifications.mail-from");
        assertThatThrownBy(new NotificationSettings(null, null, List.of(), "a@b.example", USUAL)::check)
                .hasMessageContaining("mail-to and hub.notifications.mail-from");
    }

    @Test
    void refuseAnIntervalOfNothing() {
        assertThatThrownBy(new NotificationSettings(null, null, List.of(), null, Duration.ZERO)::check)
                .hasMessage("hub.notifications.interval: this is too short");
    }

    @Test
    void doNotShowWhatTheyHold() {
        assertThat(webhook("https://x.example/token", "whsec_x").toString()).doesNotContain("token", "whsec_x");
    }

    private static NotificationSettings webhook(@Nullable String url, @Nullable String secret) {
        return new NotificationSettings(
                url == null ? null : ClearText.of(url),
                secret == null ? null : ClearText.of(secret),
                List.of(),
                null,
                USUAL);
    }
}
