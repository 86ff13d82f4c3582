package dev.integrationhub.ingress.verify;

import java.util.List;

import dev.integrationhub.api.webhook.HmacAlgorithm;
import dev.integrationhub.ingress.secret.HandlerSecret;
import dev.integrationhub.platform.outbound.Headers;

/**
 * {@code X-Shopify-Hmac-Sha256: <base64>} over the body. Deliveries of Shopify's newer Events have the same without {@code X-}: which of
 * the two families a request belongs to is decided by the signature alone, so that no header of the other is believed.
 */
public final class Shopify implements Scheme {
    private static final String WEBHOOKS = "X-Shopify-Hmac-Sha256";
    private static final String EVENTS = "Shopify-Hmac-Sha256";

    @Override
    public HandlerSecret verify(Check check) {
        byte[] signature = Encodings.base64(check.only(check.has(WEBHOOKS) ? WEBHOOKS : EVENTS));
        if (signature == null) {
            throw new RefusedException(Refusal.SIGNATURE_MALFORMED);
        }
        return Hmacs.signer(check, HmacAlgorithm.SHA_256, List.of(signature), check.body());
    }

    /** The header with the id of a verified request. */
    public static String idHeader(Headers headers) {
        return headers.first(WEBHOOKS).isPresent() ? "X-Shopify-Webhook-Id" : "Shopify-Webhook-Id";
    }
}
