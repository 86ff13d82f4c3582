package dev.integrationhub.ingress.verify;

/** Ends the verification of a request. It is thrown for whatever anybody sends, so it is cheap: it has no stack trace. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal why;

    RefusedException(Refusal why) {
        super(why.value(), null, false, false);
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
