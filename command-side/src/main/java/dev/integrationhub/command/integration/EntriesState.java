package dev.integrationhub.command.integration;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The credentials of an integration, or its secrets, at one moment.
 *
 * @param present in the order in which they were added
 * @param removed those that can come back
 * @param erased those that cannot, because their keys were destroyed
 */
public record EntriesState<E extends Entry>(List<E> present, List<E> removed, Set<UUID> erased) {}
