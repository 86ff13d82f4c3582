package dev.integrationhub.command.handlersync.plan;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.integration.SyncedHandler;

/**
 * What a sync does about one handler.
 *
 * @param name the handler's after the sync; of a conflict, the name that was wanted
 * @param handlerId null for one that is to be created, or that a conflict keeps from being created
 * @param sourceKey of the operation; of an orphan, the one it had
 * @param desired the handler as it shall be; null for {@code ORPHANED}, {@code CONFLICT} and a handler that is an orphan already
 * @param base what the document says now, for the next sync to compare with; null where {@code desired} is
 * @param rebased true if {@code base} or {@code sourceKey} is new: to be recorded even if the action is {@code UNCHANGED}
 * @param changed the members that anyone sees change: {@code name, defaultArgs, method, targetUrl, description, summary,
 *     operationId, contractSha256, source, sourceKey, orphaned}; empty unless the action is {@code UPDATED}
 * @param reason a sentence for the operator, where the action does not explain itself
 */
public record Step(
        String name,
        Action action,
        @Nullable UUID handlerId,
        @Nullable String sourceKey,
        @Nullable Desired desired,
        @Nullable SyncedHandler base,
        boolean rebased,
        List<String> changed,
        @Nullable String reason) {}
