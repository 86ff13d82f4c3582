package dev.integrationhub.ingress.verify;

import dev.integrationhub.api.delivery.event.VerificationResult;

/** What a verifier thinks of a request. */
public sealed interface Verdict {
    /** It comes from whom it should, or nobody asks. */
    record Genuine(VerificationResult result) implements Verdict {}

    /** It does not. */
    record Refused(Refusal why) implements Verdict {}
}
