package dev.integrationhub.ingress.verify;

import java.util.List;

import dev.integrationhub.api.webhook.HmacAlgorithm;
import dev.integrationhub.ingress.secret.HandlerSecret;

/** {@code X-Hub-Signature-256: sha256=<hex>} over the body. The older header with SHA-1 is not looked at. */
final class GitHub implements Scheme {
    private static final String PREFIX = "sha256=";

    @Override
    public HandlerSecret verify(Check check) {
        byte[] signature = Signatures.single(check.only("X-Hub-Signature-256"), PREFIX);
        return Hmacs.signer(check, HmacAlgorithm.SHA_256, List.of(signature), check.body());
    }
}
