package dev.integrationhub.api.access.event;

/** Something that access was refused or given for; each is an event stream of its own. */
public sealed interface AccessEvent permits AccessDenied {}
