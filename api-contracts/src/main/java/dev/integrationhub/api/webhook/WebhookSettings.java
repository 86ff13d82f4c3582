package dev.integrationhub.api.webhook;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How a handler receives webhooks, as an operator set it; null for each that was left as usual.
 *
 * @param webhookMethods HTTP methods its URL takes; null for POST alone
 * @param verification null for {@link VerificationScheme#NONE}
 * @param responseMode null: at once, or after the first attempt if the handler is from the paths of an OpenAPI document
 * @param response answered in the place of the hub's own 202
 * @param limits null for the hub's own
 * @param deduplication null for the id that the scheme's provider sends, else {@code Idempotency-Key}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookSettings(
        @Nullable List<String> webhookMethods,
        @Nullable Verification verification,
        @Nullable ResponseMode responseMode,
        @Nullable FixedResponse response,
        @Nullable WebhookLimits limits,
        @Nullable Deduplication deduplication) {

    /** Everything as usual. */
    public static final WebhookSettings USUAL = new WebhookSettings(null, null, null, null, null, null);

    /**
     * When senders are answered: as it was set, else at once where all are answered the same.
     *
     * @param usual where neither says anything
     */
    public ResponseMode mode(ResponseMode usual) {
        if (responseMode != null) {
            return responseMode;
        }
        return response == null ? usual : ResponseMode.ASYNC;
    }
}
