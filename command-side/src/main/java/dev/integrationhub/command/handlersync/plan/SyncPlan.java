package dev.integrationhub.command.handlersync.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import dev.integrationhub.api.integration.SyncCounts;
import dev.integrationhub.api.integration.SyncedHandler;
import dev.integrationhub.api.integration.command.HandlerSyncStep;

/**
 * What a sync does, whole: names may move from one handler to another in it, so they are released before they are claimed.
 *
 * @param steps one for each operation in the document's order, then one for each handler from an earlier sync that has none, by name;
 *     handlers made by hand that no operation adopts are not among them
 */
public record SyncPlan(List<Step> steps) {

    /** How often each action occurs. */
    public SyncCounts counts() {
        return new SyncCounts(
                count(Action.CREATED),
                count(Action.UPDATED),
                count(Action.UNCHANGED),
                count(Action.ORPHANED),
                count(Action.CONFLICT));
    }

    private int count(Action action) {
        return (int) steps.stream().filter(step -> step.action() == action).count();
    }

    /** What is to be recorded, as the command says it; nothing for what stays as it is. */
    public List<HandlerSyncStep> toCommandSteps(Supplier<UUID> newIds) {
        List<HandlerSyncStep> commands = new ArrayList<>();
        for (Step step : steps) {
            if (step.action() == Action.ORPHANED) {
                commands.add(new HandlerSyncStep.Orphan(
                        Objects.requireNonNull(step.handlerId()), Objects.requireNonNull(step.reason())));
            } else if (step.desired() != null && step.base() != null && step.sourceKey() != null) {
                addWrite(step, step.desired(), step.base(), step.sourceKey(), newIds, commands);
            }
        }
        return List.copyOf(commands);
    }

    private static void addWrite(
            Step step,
            Desired desired,
            SyncedHandler base,
            String sourceKey,
            Supplier<UUID> newIds,
            List<HandlerSyncStep> commands) {
        if (step.handlerId() == null) {
            commands.add(new HandlerSyncStep.Create(
                    newIds.get(), desired.name(), desired.defaultArgs(), desired.settings(), sourceKey, base));
        } else if (step.rebased() || !step.changed().isEmpty()) {
            commands.add(new HandlerSyncStep.Update(
                    step.handlerId(),
                    desired.name(),
                    desired.defaultArgs(),
                    desired.settings(),
                    sourceKey,
                    base,
                    step.changed()));
        }
    }
}
