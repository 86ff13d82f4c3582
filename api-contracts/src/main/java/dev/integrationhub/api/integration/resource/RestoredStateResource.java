package dev.integrationhub.api.integration.resource;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How a former state came back, or would.
 *
 * @param version of the integration now: the sequence number of its last event
 * @param restored the version whose state it was
 * @param dryRun true if nothing was written
 * @param notRestored what differs from the former state still
 */
public record RestoredStateResource(
        UUID integrationId,
        long version,
        long restored,
        boolean dryRun,
        List<RestoreChange> changes,
        List<NotRestored> notRestored) {

    /**
     * Something of the integration, or itself.
     *
     * @param type {@code integration}, {@code credential}, {@code secret} or {@code handler}
     * @param id null for what a dry run would add: it gets its id when it is added
     * @param name of a credential or a secret: its key
     */
    public record RestoreTarget(String type, @Nullable UUID id, String name) {}

    /**
     * What happened to one thing.
     *
     * @param action {@code changed}; {@code removed}; {@code restored} if it came back as itself; {@code added} if it came back as
     *     something new, with another id
     * @param members those that got their former values; never the values
     */
    public record RestoreChange(RestoreTarget target, String action, List<String> members) {}

    /**
     * What did not come back, or not whole.
     *
     * @param reason {@code key-destroyed}: its former value was erased; {@code name-taken}: somebody else has its former name
     */
    public record NotRestored(RestoreTarget target, String reason) {}
}
