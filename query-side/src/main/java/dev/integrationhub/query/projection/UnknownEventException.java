package dev.integrationhub.query.projection;

/** An event of a type that this version of the hub does not know. Skipping it would make the read models wrong. */
class UnknownEventException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    UnknownEventException(String streamId, long sequence) {
        super("Event " + sequence + " of stream " + streamId + " is of a type that this version does not know");
    }
}
