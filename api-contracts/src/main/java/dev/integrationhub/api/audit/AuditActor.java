package dev.integrationhub.api.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who acted.
 *
 * @param type such as {@code user}, {@code token}, {@code system}, {@code anonymous}
 * @param display for people; may be erased while the entry stays
 */
public record AuditActor(
        @Nullable String type,
        @Nullable String id,
        @Nullable String display) {}
