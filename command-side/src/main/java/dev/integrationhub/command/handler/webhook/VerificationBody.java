package dev.integrationhub.command.handler.webhook;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.api.webhook.HmacAlgorithm;
import dev.integrationhub.api.webhook.SignatureEncoding;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.VerificationScheme;

/** How webhooks are to be verified, as a client says it; see {@link Verification}. */
public record VerificationBody(
        @Schema(implementation = VerificationScheme.class) @Nullable
        String scheme,

        @Schema(description = "The key of the secret that the sender has too") @Nullable
        String secretKey,

        @Schema(description = "Addresses and networks; with any scheme, what comes from elsewhere is refused") @Nullable
        List<@Nullable String> allowedAddresses,

        @Schema(description = "How far the sender's clock may be from the hub's, to both sides") @Nullable
        Integer toleranceSeconds,

        @Schema(description = "The header with the signature, key or token") @Nullable
        String header,

        @Schema(description = "The query parameter with the key, in the place of a header") @Nullable
        String queryParameter,

        @Schema(implementation = HmacAlgorithm.class) @Nullable
        String algorithm,

        @Schema(implementation = SignatureEncoding.class) @Nullable
        String encoding,

        @Schema(description = "What is before the signature or key in its header, such as sha256=") @Nullable
        String prefix,

        @Schema(description = "The header with the time of signing, in seconds since 1970") @Nullable
        String timestampHeader,

        @Schema(description = "The text that is signed, with {body}, {body.sha256}, {timestamp}, {method}, {path}")
        @Nullable
        String template,

        @Schema(description = "The user name of basic; the secret is the password") @Nullable
        String username,

        @Schema(description = "Where the keys are published that tokens are signed with") @Nullable
        String jwksUrl,

        @Schema(description = "The iss that a token must have") @Nullable
        String issuer,

        @Schema(description = "The aud that a token must have") @Nullable
        String audience,

        @Nullable ChallengeBody challenge) {

    /** The same as it is stored, if it is valid; what is wrong is noted below the pointer. */
    @Nullable
    Verification read(String pointer, Violations violations) {
        return new VerificationReading(this, new Place(pointer, violations)).read();
    }
}
