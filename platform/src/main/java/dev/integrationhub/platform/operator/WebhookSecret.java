package dev.integrationhub.platform.operator;

import java.util.Base64;

import dev.integrationhub.platform.keyring.SigningKey;

/** The secret of the operator's webhook, as Standard Webhooks writes it: {@code whsec_} and the key's bytes in base64. */
final class WebhookSecret {
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private WebhookSecret() {}

    /** @throws IllegalArgumentException if it is of another form; the message does not show it */
    static SigningKey key(OperatorSetting secret) {
        String text = secret.text();
        byte[] bytes = text.startsWith(PREFIX) ? decoded(text.substring(PREFIX.length())) : new byte[0];
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            throw secret.refused("it is whsec_ and " + SHORTEST + " to " + LONGEST + " bytes in base64");
        }
        return new SigningKey(1, bytes, null);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            // Its message would show a part of it.
            return new byte[0];
        }
    }
}
