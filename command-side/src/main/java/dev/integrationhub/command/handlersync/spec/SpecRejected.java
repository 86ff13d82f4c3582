package dev.integrationhub.command.handlersync.spec;

import java.util.List;

/**
 * A document that cannot be read as an OpenAPI document. Nothing of it is used.
 *
 * <p>The message says what is wrong; {@link #place()} says where.
 */
public final class SpecRejected extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The kind of fault. */
    public enum Reason {
        /** More bytes, operations or expanded YAML than the hub reads. */
        TOO_LARGE,
        /** Nested deeper than the hub reads. */
        TOO_DEEP,
        /** Neither JSON nor YAML. */
        MALFORMED,
        /** An object has the same member twice. */
        DUPLICATE_KEY,
        /** No OpenAPI document at all. */
        NOT_OPENAPI,
        /** Another version than 2.0, 3.0 or 3.1. */
        UNSUPPORTED_VERSION,
        /** Something is missing or of another type than OpenAPI says. */
        WRONG_TYPE,
        /** An {@code x-handler-name} that cannot be the name of a handler. */
        INVALID_HANDLER_NAME,
        /** A {@code $ref} to a place that the document does not have. */
        DANGLING_REFERENCE,
        /** A {@code $ref} that leads back to itself and to nothing else. */
        CIRCULAR_REFERENCE
    }

    private final Reason reason;
    private final String place;
    private final transient List<String> remarks;

    SpecRejected(Reason reason, String place, String message) {
        this(reason, place, message, List.of());
    }

    private SpecRejected(Reason reason, String place, String message, List<String> remarks) {
        super(message);
        this.reason = reason;
        this.place = place;
        this.remarks = List.copyOf(remarks);
    }

    SpecRejected withRemarks(List<String> more) {
        SpecRejected rejected = new SpecRejected(reason, place, String.valueOf(getMessage()), more);
        rejected.setStackTrace(getStackTrace());
        return rejected;
    }

    /** The kind of fault. */
    public Reason reason() {
        return reason;
    }

    /** A JSON pointer (empty: the whole document), or {@code line 3, column 5} of a document that has no tree. */
    public String place() {
        return place;
    }

    /** Whether the place is a JSON pointer. */
    public boolean isPointer() {
        return place.isEmpty() || place.startsWith("/");
    }

    /** What else is wrong with the document, for whoever repairs it; at most 20 sentences, may be empty. */
    public List<String> remarks() {
        return remarks;
    }
}
