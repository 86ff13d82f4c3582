package dev.integrationhub.ingress.verify;

import dev.integrationhub.api.webhook.Challenge;
import dev.integrationhub.api.webhook.ChallengeType;
import dev.integrationhub.api.webhook.Verification;

/**
 * The question of X. Whoever asks is told an HMAC of it under the secret that X signs its webhooks with, so anybody could have the hub
 * sign a webhook of theirs. Therefore what can be asked is short and made of few characters, and a body that could have been asked is
 * never taken for signed by X.
 */
public final class CrcToken {
    private static final int MOST_CHARACTERS = 256;
    private static final String OTHERS = "+/=_.~-";

    private CrcToken() {}

    /** Whether the hub answers to it. */
    public static boolean isOne(String token) {
        return !token.isEmpty() && isOne(Check.octets(token));
    }

    /** Whether the hub itself signs such a body for anyone. */
    static boolean couldSign(Verification settings, byte[] body) {
        Challenge challenge = settings.challenge();
        if (challenge == null
                || challenge.type() != ChallengeType.X
                || !challenge.secretKey().equals(settings.secretKey())) {
            return false;
        }
        String template = settings.template();
        return isOne(body) || (template != null && !template.contains("{body}"));
    }

    private static boolean isOne(byte[] text) {
        if (text.length > MOST_CHARACTERS) {
            return false;
        }
        for (byte b : text) {
            boolean alphanumeric = (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
            if (!alphanumeric && OTHERS.indexOf(b) < 0) {
                return false;
            }
        }
        return true;
    }
}
