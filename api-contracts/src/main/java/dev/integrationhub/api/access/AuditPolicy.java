package dev.integrationhub.api.access;

/** What a call of an endpoint leaves in the audit log. */
public enum AuditPolicy {
    /** The change is an event, and the event is the entry. */
    EVENT,
    /** Nothing: the call changes nothing and shows nothing that is confidential. */
    NONE
}
