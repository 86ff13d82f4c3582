package dev.integrationhub.command.handlersync;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.integration.SyncCounts;
import dev.integrationhub.command.handlersync.plan.ExistingHandler;
import dev.integrationhub.command.handlersync.plan.Step;
import dev.integrationhub.command.handlersync.plan.SyncPlan;

/** What a sync did, or would do. */
record SyncAnswer(int created, int updated, int unchanged, int orphaned, int conflicts, List<HandlerLine> handlers) {

    /**
     * What happens to one handler.
     *
     * @param handlerId left out of one that there is not yet
     * @param action {@code created}, {@code updated}, {@code unchanged}, {@code orphaned} or {@code conflict}
     * @param changes what it changes of the handler, member by member; of a new one, what it will be
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HandlerLine(
            String name,
            @Nullable UUID handlerId,
            String action,
            @Nullable String reason,
            List<MemberChange> changes) {

        static HandlerLine of(Step step, Map<UUID, ExistingHandler> handlers) {
            UUID id = step.handlerId();
            return new HandlerLine(
                    step.name(),
                    id,
                    step.action().name().toLowerCase(Locale.ROOT),
                    step.reason(),
                    MemberChange.of(step, id == null ? null : handlers.get(id)));
        }
    }

    /** @param handlers all that the integration has before the sync */
    static SyncAnswer of(SyncPlan plan, List<ExistingHandler> handlers) {
        Map<UUID, ExistingHandler> byId = new HashMap<>();
        handlers.forEach(handler -> byId.put(handler.id(), handler));
        SyncCounts counts = plan.counts();
        return new SyncAnswer(
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.orphaned(),
                counts.conflicts(),
                plan.steps().stream().map(step -> HandlerLine.of(step, byId)).toList());
    }
}
