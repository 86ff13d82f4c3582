package dev.integrationhub.command.handlersync.spec;

/** Which part of the document an operation comes from. */
public enum SourceKind {
    /** {@code paths}: something the service can be asked to do. */
    PATH,
    /** {@code webhooks} of OpenAPI 3.1: something the service expects to be told. */
    WEBHOOK
}
