package dev.integrationhub.command.integration;

import java.util.UUID;

import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.command.HandlerSyncStep;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerOrphaned;
import dev.integrationhub.api.integration.event.IntegrationEvent;

/** What a step of a sync comes down to. */
final class SyncStepEvent {
    private SyncStepEvent() {}

    static IntegrationEvent of(UUID integrationId, HandlerSyncStep step) {
        if (step instanceof HandlerSyncStep.Create create) {
            return new HandlerAdded(
                    integrationId,
                    create.handlerId(),
                    create.name(),
                    create.defaultArgs(),
                    create.settings(),
                    HandlerSource.OPENAPI,
                    create.sourceKey(),
                    create.synced());
        } else if (step instanceof HandlerSyncStep.Update update) {
            return new HandlerChanged(
                    integrationId,
                    update.handlerId(),
                    update.name(),
                    update.defaultArgs(),
                    update.settings(),
                    HandlerSource.OPENAPI,
                    update.sourceKey(),
                    update.synced(),
                    update.changed());
        } else if (step instanceof HandlerSyncStep.Orphan orphan) {
            return new HandlerOrphaned(integrationId, orphan.handlerId(), orphan.reason());
        }
        throw new IllegalArgumentException("Nobody said what a " + step.getClass() + " comes down to");
    }
}
