package dev.integrationhub.api.audit;

/**
 * An event that was passed over: it cannot be read, or it is about something that such an event made.
 *
 * @param version its sequence number in its integration
 * @param action its name, such as {@code credential.added}
 */
public record UnreadableEvent(long version, String action) {}
