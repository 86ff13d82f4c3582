package dev.integrationhub.command.due;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that ends by itself.
 *
 * @param subjectId what ends, in this integration
 * @param at the last moment before the end
 */
public record Due(DueKind kind, UUID integrationId, UUID subjectId, Instant at) {}
