package dev.integrationhub.api.audit;

import java.util.List;

/**
 * How the states of an integration at two moments differ.
 *
 * @param patch makes the state of {@code to} of that of {@code from} (RFC 6902)
 * @param changes the same, for people
 * @param unreadable what is missing in either state
 */
public record StateDiff(
        StateVersion from,
        StateVersion to,
        List<PatchOperation> patch,
        List<ResourceChange> changes,
        List<UnreadableEvent> unreadable) {}
