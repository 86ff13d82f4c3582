package dev.integrationhub.command.write;

/**
 * What a command led to.
 *
 * @param state of the thing that was written
 * @param version of that thing: the sequence number of the last event that touched it
 * @param streamVersion sequence number of the last event of the stream, -1 for one without events
 */
public record Written<T>(T state, long version, long streamVersion) {}
