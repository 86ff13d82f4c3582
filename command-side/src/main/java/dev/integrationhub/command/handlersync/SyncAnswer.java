package dev.integrationhub.command.handlersync;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.integration.SyncCounts;
import dev.integrationhub.command.handlersync.plan.Step;
import dev.integrationhub.command.handlersync.plan.SyncPlan;

/** What a sync did, or would do. */
record SyncAnswer(int created, int updated, int unchanged, int orphaned, int conflicts, List<HandlerLine> handlers) {

    /**
     * What happens to one handler.
     *
     * @param action {@code created}, {@code updated}, {@code unchanged}, {@code orphaned} or {@code conflict}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HandlerLine(String name, String action, @Nullable String reason) {
        static HandlerLine of(Step step) {
            return new HandlerLine(step.name(), step.action().name().toLowerCase(Locale.ROOT), step.reason());
        }
    }

    static SyncAnswer of(SyncPlan plan) {
        SyncCounts counts = plan.counts();
        return new SyncAnswer(
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.orphaned(),
                counts.conflicts(),
                plan.steps().stream().map(HandlerLine::of).toList());
    }
}
