package dev.integrationhub.api.webhook;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How the webhooks of a handler are verified. Which members a scheme knows, needs and takes for granted is said with it; the others are
 * null. Secrets are named by their key, never held here.
 *
 * @param secretKey the key of the secret, in the same integration, that the sender has too
 * @param allowedAddresses networks (CIDR) or addresses; with any scheme, what comes from elsewhere is refused
 * @param toleranceSeconds how far the sender's time may be from the hub's, to both sides; null for the scheme's own
 * @param header that holds the signature, key or token
 * @param queryParameter that holds the key, in the place of a header
 * @param algorithm of {@link VerificationScheme#HMAC}
 * @param encoding of the signature of {@link VerificationScheme#HMAC}
 * @param prefix before the signature in its header, such as {@code sha256=}
 * @param timestampHeader that holds the time of signing, in seconds since 1970
 * @param template of the bytes signed, with <code>{body}</code>, <code>{timestamp}</code>, <code>{method}</code>,
 *     <code>{path}</code>, <code>{body.sha256}</code>; null for the body alone, or time, dot and body where there is a time
 * @param username of {@link VerificationScheme#BASIC}; the secret is the password
 * @param jwksUrl where the keys of {@link VerificationScheme#JWT} are published
 * @param issuer that a token must name
 * @param audience that a token must name
 * @param challenge a question the provider asks before it sends webhooks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verification(
        VerificationScheme scheme,
        @Nullable String secretKey,
        @Nullable List<String> allowedAddresses,
        @Nullable Integer toleranceSeconds,
        @Nullable String header,
        @Nullable String queryParameter,
        @Nullable HmacAlgorithm algorithm,
        @Nullable SignatureEncoding encoding,
        @Nullable String prefix,
        @Nullable String timestampHeader,
        @Nullable String template,
        @Nullable String username,
        @Nullable String jwksUrl,
        @Nullable String issuer,
        @Nullable String audience,
        @Nullable Challenge challenge) {

    /** Whoever knows the URL may send. */
    public static final Verification NONE = of(VerificationScheme.NONE, null);

    /** A scheme that needs a secret and nothing else. */
    public static Verification of(VerificationScheme scheme, @Nullable String secretKey) {
        return new Verification(
                scheme, secretKey, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The keys of all secrets that it names. */
    public List<String> secretKeys() {
        return Stream.of(secretKey, challenge == null ? null : challenge.secretKey())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
