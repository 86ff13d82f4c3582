package dev.integrationhub.ingress.notify;

import java.time.Clock;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.ingress.store.Sha256;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.operator.NotAcceptedException;
import dev.integrationhub.platform.operator.OperatorSetting;
import dev.integrationhub.platform.operator.OperatorWebhook;
import dev.integrationhub.platform.outbound.OutboundHttp;

/**
 * Posts messages to the operator's webhook. A message that is sent again has the same id as long as it says the same, so that a
 * receiver may pass over those it knows.
 */
final class WebhookChannel implements Channel {
    private static final String TYPE = "hub.attention";
    private static final int ID_LENGTH = 32;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final OperatorWebhook webhook;

    /** @throws IllegalArgumentException if the URL cannot be called, or the secret is none */
    WebhookChannel(ClearText url, ClearText secret, OutboundHttp http, Clock clock) {
        webhook = new OperatorWebhook(
                new OperatorSetting("hub.notifications.webhook-url", url),
                new OperatorSetting("hub.notifications.webhook-secret", secret),
                http,
                clock);
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void tell(Notification notification) {
        String id = "ntf_" + Sha256.hex(JSON.writeValueAsBytes(notification)).substring(0, ID_LENGTH);
        try {
            webhook.send(id, TYPE, notification);
        } catch (NotAcceptedException e) {
            throw new NotToldException(String.valueOf(e.getMessage()), e.getCause());
        }
    }
}
