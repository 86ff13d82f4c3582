package dev.integrationhub.command.restore;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.axonframework.serialization.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.command.RestoreFormerState;
import dev.integrationhub.api.integration.resource.RestoredStateResource;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.command.integration.IntegrationState;
import dev.integrationhub.command.integration.Integrations;
import dev.integrationhub.command.naming.JdbcNameClaims;
import dev.integrationhub.command.sealing.Sealing;
import dev.integrationhub.command.write.Preconditions;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.web.ETags;

/** Brings the state back that an integration had after one of its events, or says what that would mean. */
@Component
class FormerStates {
    private static final Logger LOG = LoggerFactory.getLogger(FormerStates.class);

    /** A name that was free when the plan was made may be taken by then; then the plan is made again. */
    private static final int TRIES = 4;

    private final Integrations integrations;
    private final Planner planner;
    private final RestoreRights rights;
    private final Writes writes;
    private final Clock clock;

    FormerStates(
            Integrations integrations,
            JdbcNameClaims names,
            Sealing sealing,
            RestoreRights rights,
            Writes writes,
            Clock clock) {
        this.integrations = integrations;
        this.planner = new Planner(sealing, names::takenElsewhere);
        this.rights = rights;
        this.writes = writes;
        this.clock = clock;
    }

    /** What a restore would do; nothing is written, not even a key. */
    ResponseEntity<RestoredStateResource> preview(UUID integrationId, long version, IfMatch ifMatch) {
        IntegrationState present = present(integrationId);
        Preconditions.check(ifMatch, present.lastSequence());
        RestorePlan plan = plan(present, version);
        return ResponseEntity.ok().eTag(ETags.of(present.lastSequence())).body(plan.preview(version));
    }

    ResponseEntity<RestoredStateResource> restore(UUID integrationId, long version, IfMatch ifMatch) {
        for (int attempt = 1; ; attempt++) {
            try {
                return apply(integrationId, version, ifMatch);
            } catch (ProblemException e) {
                boolean nameTaken =
                        e.code() == ProblemCode.HANDLER_NAME_TAKEN || e.code() == ProblemCode.INTEGRATION_NAME_TAKEN;
                if (attempt == TRIES || !nameTaken) {
                    throw e;
                }
            }
        }
    }

    private ResponseEntity<RestoredStateResource> apply(UUID integrationId, long version, IfMatch ifMatch) {
        AtomicReference<RestorePlan> planned = new AtomicReference<>();
        return writes.perform(
                integrationId,
                () -> {
                    IntegrationState present = present(integrationId);
                    Preconditions.check(ifMatch, present.lastSequence());
                    RestorePlan plan = plan(present, version);
                    planned.set(plan);
                    return new RestoreFormerState(integrationId, present.version(), plan.events(), ifMatch);
                },
                (Written<UUID> written) -> ResponseEntity.ok()
                        .eTag(ETags.of(written.version()))
                        .body(Objects.requireNonNull(planned.get()).carriedOut(version, written.streamVersion())));
    }

    private IntegrationState present(UUID integrationId) {
        return readable(integrationId, () -> integrations.state(integrationId, clock.instant()));
    }

    private RestorePlan plan(IntegrationState present, long version) {
        UUID integrationId = present.id();
        if (version > present.version()) {
            throw ProblemException.violation(
                    "/version", "no-such-version", "The last version of the integration is " + present.version() + ".");
        }
        IntegrationState former =
                readable(integrationId, () -> integrations.past(integrationId, version, clock.instant()));
        if (former.deleted()) {
            throw ProblemException.violation(
                    "/version",
                    "deleted-then",
                    "The integration was deleted at version " + version + ": there is no state to bring back.");
        }
        RestorePlan plan = planner.plan(former, present, clock.instant());
        rights.require(integrationId, plan.scopes());
        return plan;
    }

    @SuppressWarnings("UnusedException") // the log has it
    private static <T> T readable(UUID integrationId, Supplier<T> read) {
        try {
            return read.get();
        } catch (SerializationException e) {
            LOG.error("The history of integration {} cannot be read", integrationId, e);
            throw new ProblemException(
                    ProblemCode.HISTORY_UNREADABLE,
                    "The history of the integration has an event that this version of the hub cannot read; the log says"
                            + " which. Nothing was written.");
        }
    }
}
