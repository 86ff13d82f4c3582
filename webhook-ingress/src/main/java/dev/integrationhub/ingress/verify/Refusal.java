package dev.integrationhub.ingress.verify;

import java.util.Locale;

/** Why a request to a webhook was refused, as operators are told; its sender is told less. */
public enum Refusal {
    /** The address of the sender is not among those allowed. */
    ADDRESS_NOT_ALLOWED,
    /** The handler names a secret that there is not, or no more. */
    SECRET_MISSING,
    /** The secret that the handler names is not of the form its scheme needs. */
    SECRET_UNUSABLE,
    /** There is no signature, key, password or token. */
    SIGNATURE_MISSING,
    /** What there is of it cannot be read. */
    SIGNATURE_MALFORMED,
    /** It was not made with the secret, or not over these bytes. */
    SIGNATURE_MISMATCH,
    /** It was made too long ago, or in the future. */
    TIMESTAMP_OUT_OF_TOLERANCE,
    /** The body is larger than the handler takes. */
    BODY_TOO_LARGE,
    /** The handler does not take this method. */
    METHOD_NOT_ALLOWED,
    /** More came than the handler takes. */
    RATE_LIMITED;

    /** The name as clients see it, such as {@code signature-mismatch}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
