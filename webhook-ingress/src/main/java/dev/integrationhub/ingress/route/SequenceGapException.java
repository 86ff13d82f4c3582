package dev.integrationhub.ingress.route;

/** An event came before the one that it follows. Going on would lose that one, so the processing stops. */
class SequenceGapException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    SequenceGapException(String streamId, long last, long next) {
        super("Event " + next + " of stream " + streamId + " came after event " + last);
    }
}
