package dev.integrationhub.command.handlersync.plan;

/** What a sync does about one handler. */
public enum Action {
    /** A new operation becomes a handler. */
    CREATED,
    /** Something of the handler changes. */
    UPDATED,
    /** Nothing that anyone sees changes. */
    UNCHANGED,
    /** The handler's operation left the document; the handler stays. */
    ORPHANED,
    /** The operation cannot have the name it wants; nothing is done about it. */
    CONFLICT
}
