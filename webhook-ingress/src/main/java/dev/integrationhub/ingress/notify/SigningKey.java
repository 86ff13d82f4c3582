package dev.integrationhub.ingress.notify;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import dev.integrationhub.api.webhook.HmacAlgorithm;
import dev.integrationhub.ingress.verify.Hmacs;
import dev.integrationhub.platform.keyring.ClearText;

/** What messages are signed with, in the form of Standard Webhooks: {@code whsec_} and the key's bytes in base64. */
final class SigningKey {
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final byte[] bytes;

    private SigningKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException if it is of another form; the message does not show it */
    static SigningKey of(ClearText secret) {
        String text = secret.reveal().strip();
        byte[] bytes = text.startsWith(PREFIX) ? decoded(text.substring(PREFIX.length())) : new byte[0];
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            throw new IllegalArgumentException("hub.notifications.webhook-secret (HUB_NOTIFICATIONS_WEBHOOK_SECRET):"
                    + " it is whsec_ and " + SHORTEST + " to " + LONGEST + " bytes in base64");
        }
        return new SigningKey(bytes);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            // Its message would show a part of it.
            return new byte[0];
        }
    }

    /** The value of the header {@code webhook-signature}. */
    String sign(String id, String timestamp, byte[] body) {
        byte[] before = (id + "." + timestamp + ".").getBytes(StandardCharsets.US_ASCII);
        return "v1," + Base64.getEncoder().encodeToString(Hmacs.sign(HmacAlgorithm.SHA_256, bytes, before, body));
    }
}
