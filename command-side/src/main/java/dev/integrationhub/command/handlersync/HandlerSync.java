package dev.integrationhub.command.handlersync;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.SyncCounts;
import dev.integrationhub.api.integration.command.SyncHandlers;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.command.handlersync.plan.ExistingHandler;
import dev.integrationhub.command.handlersync.plan.SyncInput;
import dev.integrationhub.command.handlersync.plan.SyncPlan;
import dev.integrationhub.command.handlersync.plan.SyncPlanner;
import dev.integrationhub.command.handlersync.spec.Spec;
import dev.integrationhub.command.integration.Handler;
import dev.integrationhub.command.integration.IntegrationSnapshot;
import dev.integrationhub.command.integration.Integrations;
import dev.integrationhub.command.naming.JdbcNameClaims;
import dev.integrationhub.command.naming.NameKind;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.outbound.IntegCoreSettings;

/** Brings an integration's handlers in line with the OpenAPI document of its service. */
@Component
class HandlerSync {
    /** A name that was free when the plan was made may be taken by then; then the plan is made again. */
    private static final int TRIES = 4;

    private final Integrations integrations;
    private final SpecFetch specs;
    private final Contracts contracts;
    private final JdbcNameClaims names;
    private final IntegCoreSettings integCore;
    private final Writes writes;

    HandlerSync(
            Integrations integrations,
            SpecFetch specs,
            Contracts contracts,
            JdbcNameClaims names,
            IntegCoreSettings integCore,
            Writes writes) {
        this.integrations = integrations;
        this.specs = specs;
        this.contracts = contracts;
        this.names = names;
        this.integCore = integCore;
        this.writes = writes;
    }

    /** What a sync would do. */
    SyncAnswer preview(UUID integrationId, String serviceName) {
        Spec spec = read(integrationId, serviceName);
        IntegrationSnapshot integration = integrations.snapshot(integrationId);
        return SyncAnswer.of(plan(integration, serviceName, spec), handlers(integration));
    }

    ResponseEntity<SyncAnswer> sync(UUID integrationId, String serviceName) {
        Spec spec = read(integrationId, serviceName);
        contracts.store(spec.operations());
        for (int attempt = 1; ; attempt++) {
            try {
                return apply(integrationId, serviceName, spec);
            } catch (ProblemException e) {
                if (attempt == TRIES || e.code() != ProblemCode.HANDLER_NAME_TAKEN) {
                    throw e;
                }
            }
        }
    }

    private Spec read(UUID integrationId, String serviceName) {
        integrations.require(integrationId);
        return RejectedSpecs.read(specs.fetch(serviceName));
    }

    private ResponseEntity<SyncAnswer> apply(UUID integrationId, String serviceName, Spec spec) {
        AtomicReference<SyncAnswer> planned = new AtomicReference<>();
        return writes.perform(
                integrationId,
                () -> {
                    IntegrationSnapshot integration = integrations.snapshot(integrationId);
                    SyncPlan plan = plan(integration, serviceName, spec);
                    planned.set(SyncAnswer.of(plan, handlers(integration)));
                    return command(integration, serviceName, spec, plan);
                },
                (Written<SyncCounts> written) -> ResponseEntity.ok(planned.get()));
    }

    private static SyncHandlers command(IntegrationSnapshot integration, String serviceName, Spec spec, SyncPlan plan) {
        return new SyncHandlers(
                integration.id(),
                serviceName,
                spec.digestSha256Hex(),
                integration.streamVersion(),
                plan.toCommandSteps(Uuid7::next),
                plan.counts());
    }

    private SyncPlan plan(IntegrationSnapshot integration, String serviceName, Spec spec) {
        Set<String> takenElsewhere = names.takenElsewhere(
                NameKind.HANDLER, SyncInput.possibleNames(serviceName, spec.operations()), integration.id());
        return SyncPlanner.plan(new SyncInput(
                serviceName,
                spec.operations(),
                handlers(integration),
                path -> integCore.uri() + path,
                takenElsewhere::contains));
    }

    private static List<ExistingHandler> handlers(IntegrationSnapshot integration) {
        return integration.handlers().stream().map(HandlerSync::existing).toList();
    }

    private static ExistingHandler existing(Handler handler) {
        return new ExistingHandler(
                handler.id(),
                handler.name(),
                handler.defaultArgs(),
                handler.settings(),
                handler.orphaned(),
                handler.source(),
                handler.sourceKey(),
                handler.synced());
    }
}
