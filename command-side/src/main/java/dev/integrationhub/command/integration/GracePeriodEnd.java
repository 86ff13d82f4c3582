package dev.integrationhub.command.integration;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.command.PurgeIntegration;
import dev.integrationhub.command.due.Due;
import dev.integrationhub.command.due.DueAction;
import dev.integrationhub.command.due.DueKind;
import dev.integrationhub.command.write.Writes;

/** Purges deleted integrations that can no longer come back. */
@Component
class GracePeriodEnd implements DueAction {
    private final Writes writes;

    GracePeriodEnd(Writes writes) {
        this.writes = writes;
    }

    @Override
    public DueKind kind() {
        return DueKind.INTEGRATION_GRACE;
    }

    @Override
    public void carryOut(Due due) {
        writes.send(new PurgeIntegration(due.integrationId()));
    }
}
