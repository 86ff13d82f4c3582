package dev.integrationhub.command.integration;

import java.util.function.Function;

import dev.integrationhub.api.integration.command.IntegrationCommand;
import dev.integrationhub.command.due.Due;
import dev.integrationhub.command.due.DueAction;
import dev.integrationhub.command.due.DueKind;
import dev.integrationhub.command.write.Writes;

/** Sends the command that ends what is due; the integration decides whether anything is. */
record GracePeriodEnd(DueKind kind, Function<Due, IntegrationCommand> command, Writes writes) implements DueAction {
    @Override
    public void carryOut(Due due) {
        writes.send(command.apply(due));
    }
}
