package dev.integrationhub.ingress.answer;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.ingress.store.Receipt;

/**
 * What the sender of a webhook is told once it is stored, unless its handler or its provider wants something else.
 *
 * @param status {@code accepted}
 * @param duplicate true if it had been sent before, under the same id of the sender's; the delivery is the first one's then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookReceipt(
        UUID deliveryId, String status, @Nullable Boolean duplicate) {
    private static final String ACCEPTED = "accepted";

    static WebhookReceipt of(Receipt receipt) {
        return new WebhookReceipt(receipt.deliveryId(), ACCEPTED, receipt.duplicate() ? true : null);
    }
}
