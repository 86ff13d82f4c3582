package dev.integrationhub.ingress.verify;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.webhook.HmacAlgorithm;
import dev.integrationhub.ingress.secret.HandlerSecret;
import dev.integrationhub.platform.outbound.Headers;
import dev.integrationhub.platform.sign.Hmac;

/**
 * Standard Webhooks: signatures over id, time and body, with dots between, {@code v1,<base64>} for HMAC-SHA256 and {@code v1a,<base64>}
 * for Ed25519. Svix has headers of its own and sends the standard's instead on request: a request belongs to the family that its
 * signature does, so that no id of the other is believed.
 */
public final class StandardWebhooks implements Scheme {
    static final Scheme STANDARD = new StandardWebhooks(false);
    static final Scheme SVIX = new StandardWebhooks(true);

    private static final String SVIX_SIGNATURE = "svix-signature";

    private final boolean svix;

    private StandardWebhooks(boolean svix) {
        this.svix = svix;
    }

    @Override
    public HandlerSecret verify(Check check) {
        String family = svix && check.has(SVIX_SIGNATURE) ? "svix-" : "webhook-";
        Given given = Given.read(check.only(family + "signature"));
        String id = check.only(family + "id");
        String timestamp = check.only(family + "timestamp");
        check.requireTimely(timestamp, Tolerance.FIVE_MINUTES);
        byte[] before = Check.octets(id + "." + timestamp + ".");

        boolean usable = false;
        for (HandlerSecret secret : check.secrets()) {
            StandardKey key = StandardKey.read(secret);
            usable |= key != null;
            if (key != null && given.isBy(key, before, check.body())) {
                return secret;
            }
        }
        throw new RefusedException(usable ? Refusal.SIGNATURE_MISMATCH : Refusal.SECRET_UNUSABLE);
    }

    /** The header with the id of a verified request. */
    public static String idHeader(boolean svix, Headers headers) {
        return svix && headers.first(SVIX_SIGNATURE).isPresent() ? "svix-id" : "webhook-id";
    }

    /** The signatures of a request, by kind. */
    private record Given(List<byte[]> hmacs, List<byte[]> ed25519s) {
        static Given read(String header) {
            Given given = new Given(new ArrayList<>(1), new ArrayList<>(0));
            for (String entry : Signatures.split(header, ' ')) {
                add(given.hmacs, entry, "v1,");
                add(given.ed25519s, entry, "v1a,");
            }
            if (given.hmacs.isEmpty() && given.ed25519s.isEmpty()) {
                throw new RefusedException(Refusal.SIGNATURE_MALFORMED);
            }
            return given;
        }

        private static void add(List<byte[]> signatures, String entry, String prefix) {
            byte @Nullable [] signature =
                    entry.startsWith(prefix) ? Encodings.base64(entry.substring(prefix.length())) : null;
            if (signature != null) {
                signatures.add(signature);
            }
        }

        boolean isBy(StandardKey key, byte[] before, byte[] body) {
            if (key.publicKey() != null) {
                for (byte[] signature : ed25519s) {
                    if (Ed25519.verify(key.publicKey(), signature, before, body)) {
                        return true;
                    }
                }
                return false;
            }
            return !hmacs.isEmpty() && Hmacs.isAny(Hmac.of(HmacAlgorithm.SHA_256, key.bytes(), before, body), hmacs);
        }
    }
}
