package dev.integrationhub.ingress.verify;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.webhook.HmacAlgorithm;
import dev.integrationhub.api.webhook.SignatureEncoding;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.ingress.secret.HandlerSecret;

/** An HMAC in a header, as the operator describes it. Several, such as those of a rotation, have commas between them. */
final class DescribedHmac implements Scheme {
    @Override
    public HandlerSecret verify(Check check) {
        Verification settings = check.settings();
        List<byte[]> signatures = signatures(check, settings);
        String timestamp = timestamp(check, settings);
        if (timestamp != null) {
            check.requireTimely(timestamp, Tolerance.FIVE_MINUTES);
        }
        return Hmacs.signer(
                check,
                Objects.requireNonNullElse(settings.algorithm(), HmacAlgorithm.SHA_256),
                signatures,
                SignedMessage.of(settings.template(), check.request(), timestamp));
    }

    private static List<byte[]> signatures(Check check, Verification settings) {
        String value = check.only(Objects.requireNonNullElse(settings.header(), ""));
        String prefix = Objects.requireNonNullElse(settings.prefix(), "");
        SignatureEncoding encoding = Objects.requireNonNullElse(settings.encoding(), SignatureEncoding.HEX);
        List<String> entries = prefix.indexOf(',') < 0 ? Signatures.split(value, ',') : List.of(value);
        return Signatures.all(entries, prefix, encoding);
    }

    private static @Nullable String timestamp(Check check, Verification settings) {
        return settings.timestampHeader() == null ? null : check.only(settings.timestampHeader());
    }
}
