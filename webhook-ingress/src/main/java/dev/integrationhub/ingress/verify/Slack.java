package dev.integrationhub.ingress.verify;

import java.util.List;

import dev.integrationhub.api.webhook.HmacAlgorithm;
import dev.integrationhub.ingress.secret.HandlerSecret;

/** {@code X-Slack-Signature: v0=<hex>} over {@code v0:}, the time of {@code X-Slack-Request-Timestamp}, a colon and the body. */
final class Slack implements Scheme {
    @Override
    public HandlerSecret verify(Check check) {
        byte[] signature = Signatures.single(check.only("X-Slack-Signature"), "v0=");
        String timestamp = check.only("X-Slack-Request-Timestamp");
        check.requireTimely(timestamp, Tolerance.FIVE_MINUTES);
        byte[] before = Check.octets("v0:" + timestamp + ":");
        return Hmacs.signer(check, HmacAlgorithm.SHA_256, List.of(signature), before, check.body());
    }
}
