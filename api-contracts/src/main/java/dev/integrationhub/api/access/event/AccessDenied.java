package dev.integrationhub.api.access.event;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.EventName;

/**
 * Somebody known asked for what they may not. Repeats within a minute, at the same endpoint by the same caller, are counted in the next
 * such event.
 *
 * @param scope what they would have needed, as in {@link dev.integrationhub.api.access.Scope#value()}
 * @param endpoint the method and the form of the path, such as {@code GET /integrations/{id}}
 * @param integrationId the integration that it was about; null for the hub as a whole
 * @param count this refusal and those before it that no event told of
 */
@EventName("access.denied")
public record AccessDenied(
        String scope, String endpoint, @Nullable UUID integrationId, int count) implements AccessEvent {}
