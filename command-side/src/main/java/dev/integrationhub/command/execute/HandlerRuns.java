package dev.integrationhub.command.execute;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.command.integration.Handler;
import dev.integrationhub.command.integration.IntegrationSnapshot;
import dev.integrationhub.command.integration.Integrations;
import dev.integrationhub.command.naming.JdbcNameClaims;
import dev.integrationhub.command.naming.NameKind;
import dev.integrationhub.platform.authentication.Denials;
import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.platform.load.IntegrationLimit;
import dev.integrationhub.platform.load.LoadSettings;
import dev.integrationhub.platform.target.TargetCall;
import dev.integrationhub.platform.target.TargetDefinition;
import dev.integrationhub.platform.target.TargetInput;

/** Finds a handler by its id or its name, and runs it against its target now. */
@Component
class HandlerRuns {
    private final Integrations integrations;
    private final JdbcNameClaims names;
    private final TargetCall target;
    private final Denials denials;
    private final IntegrationLimit limit;

    HandlerRuns(
            Integrations integrations, JdbcNameClaims names, TargetCall target, Denials denials, LoadSettings load) {
        this.integrations = integrations;
        this.names = names;
        this.target = target;
        this.denials = denials;
        this.limit = load.runs();
    }

    /** Runs a handler of an integration. */
    ExecuteAnswer run(UUID integrationId, String idOrName, ExecuteBody body) {
        return run(integrations.snapshot(integrationId), idOrName, body);
    }

    /**
     * Runs a handler by its name alone, which is unique in the hub, or by its id. Whose it is shows only here, so it is here that the
     * caller's right to run it is asked for.
     */
    ExecuteAnswer run(String idOrName, ExecuteBody body) {
        Caller caller = Caller.present();
        UUID integrationId = names.find(NameKind.HANDLER, idOrName)
                .or(() -> parse(idOrName).flatMap(id -> names.findHolder(NameKind.HANDLER, id)))
                .map(JdbcNameClaims.Holder::integrationId)
                .filter(caller.rights()::see)
                .orElseThrow(HandlerRuns::notFound);
        if (!caller.rights().allow(Scope.HANDLERS_EXECUTE, integrationId)) {
            denials.tell(caller, Scope.HANDLERS_EXECUTE, ExecuteNamedHandlerEndpoint.CALL, integrationId);
            throw new ProblemException(ProblemCode.ACCESS_DENIED, ProblemCode.ACCESS_DENIED.title() + ".");
        }
        return run(integrationId, idOrName, body);
    }

    private ExecuteAnswer run(IntegrationSnapshot integration, String idOrName, ExecuteBody body) {
        Handler handler = integration.handler(idOrName);
        String method = handler.settings().method();
        TargetDefinition definition = new TargetDefinition(
                method == null ? "POST" : method,
                handler.settings().targetUrl(),
                integration.serviceName(),
                handler.name(),
                handler.defaultArgs());
        TargetInput input = body.toInput();
        return ExecuteAnswer.of(limit.run(integration.id(), () -> target.run(definition, input)));
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemCode.HANDLER_NOT_FOUND, ProblemCode.HANDLER_NOT_FOUND.title() + ".");
    }
}
