package dev.integrationhub.command.handlersync.spec;

/**
 * Where an operation stands in the document.
 *
 * @param item the path item around it, whose parameters and summary it shares
 */
record OperationSource(String sourceKey, SourceKind kind, String method, String path, Place item, Place operation) {}
