package dev.integrationhub.query.projection;

/** An event came before the one that it follows. Going on would lose that one, so the processing stops. */
class SequenceGapException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    SequenceGapException(String streamId, long expected, long found) {
        super("Stream " + streamId + " goes on with event " + found + " where " + expected + " is due");
    }
}
