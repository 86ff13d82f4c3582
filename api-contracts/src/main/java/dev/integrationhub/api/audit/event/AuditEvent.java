package dev.integrationhub.api.audit.event;

/** What somebody did with the audit trail; each is an event stream of its own. */
public sealed interface AuditEvent permits AuditExported {}
