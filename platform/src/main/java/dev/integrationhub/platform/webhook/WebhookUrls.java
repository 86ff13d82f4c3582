package dev.integrationhub.platform.webhook;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the URLs that senders post to, if the hub was told its own public address ({@code hub.webhook.base-url}). */
@Component
public class WebhookUrls {
    private final String base;

    WebhookUrls(@Value("${hub.webhook.base-url:}") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** The URL of a handler, or null if the hub does not know its own address. */
    public @Nullable String of(String handlerName) {
        return base.isEmpty() ? null : base + "/webhook/" + handlerName;
    }
}
