package dev.integrationhub.api.webhook;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** When the sender of a webhook is answered. In either mode not before it is stored. */
public enum ResponseMode {
    /** As soon as it is stored. */
    ASYNC,
    /** With what its target answered to the first attempt. */
    SYNC;

    /** What {@code sourceKey}s of the webhooks of an OpenAPI document begin with. */
    private static final String OF_A_WEBHOOK = "webhook:";

    /**
     * The mode of a handler that none was set for: those from the paths of an OpenAPI document answer as their operation does.
     *
     * @param sourceKey of its operation; null for one that no sync knows
     */
    public static ResponseMode usual(@Nullable String sourceKey) {
        return sourceKey == null || sourceKey.startsWith(OF_A_WEBHOOK) ? ASYNC : SYNC;
    }

    /** The name as clients see it. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
