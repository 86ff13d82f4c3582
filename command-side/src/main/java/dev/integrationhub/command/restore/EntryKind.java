package dev.integrationhub.command.restore;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.command.integration.Entry;

/** What differs between credentials and secrets when they are brought back. */
interface EntryKind<E extends Entry> {
    Kind kind();

    IntegrationEvent removed(UUID id, Instant graceEndsAt);

    IntegrationEvent restored(UUID id);

    /**
     * Gives a former value to what has its place now.
     *
     * @param erased whether the keys of the former entry were destroyed
     */
    TurnBack turnBack(E former, E present, boolean erased);

    /** Adds an entry like the former one; empty if its value cannot be opened any more. */
    Optional<Supplier<IntegrationEvent>> addedAnew(E former, UUID newId);
}
