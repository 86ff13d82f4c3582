package dev.integrationhub.ingress.sign;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.delivery.TargetAuthentication;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.secret.HandlerSecret;
import dev.integrationhub.ingress.secret.HandlerSecrets;
import dev.integrationhub.platform.outbound.Header;

/** What targets ask for: a secret of the integration, in the form that they ask for. */
@Component
class TargetCredentials {
    /** Something that stays what it is on its way: blanks around it would be cut off, and beyond ASCII everybody reads another thing. */
    private static final Pattern SENDABLE = Pattern.compile("[!-~](?:[ -~]*[!-~])?");

    private static final Pattern USER_AND_PASSWORD = Pattern.compile("[^:\\p{Cntrl}]*:[^\\p{Cntrl}]*");

    private final HandlerSecrets secrets;

    TargetCredentials(HandlerSecrets secrets) {
        this.secrets = secrets;
    }

    /**
     * The header that holds the credential.
     *
     * @throws ProblemException {@code TARGET_SECRET_MISSING} if there is no such secret, or not any more; {@code TARGET_SECRET_UNUSABLE}
     *     if its value has not the form it is asked for in; {@code UNAVAILABLE} if it cannot be opened now
     */
    Header of(UUID integrationId, TargetAuthentication wanted) {
        String secret = secrets.current(integrationId, wanted.secretKey())
                .map(HandlerSecret::value)
                .orElseThrow(() ->
                        problem(ProblemCode.TARGET_SECRET_MISSING, wanted, "is not there, was removed, or has expired"))
                .reveal();
        return switch (wanted.type()) {
            case BEARER -> new Header("Authorization", "Bearer " + require(SENDABLE, secret, wanted));
            case BASIC -> new Header("Authorization", "Basic " + base64(require(USER_AND_PASSWORD, secret, wanted)));
            case HEADER -> new Header(Objects.requireNonNull(wanted.header()), require(SENDABLE, secret, wanted));
        };
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String require(Pattern form, String secret, TargetAuthentication wanted) {
        if (!form.matcher(secret).matches()) {
            throw problem(
                    ProblemCode.TARGET_SECRET_UNUSABLE,
                    wanted,
                    form == USER_AND_PASSWORD
                            ? "is not a user and a password with a colon between"
                            : "has characters that no header can hold, or blanks around it");
        }
        return secret;
    }

    private static ProblemException problem(ProblemCode code, TargetAuthentication wanted, String what) {
        return new ProblemException(code, "The secret '" + wanted.secretKey() + "' " + what + ".");
    }
}
