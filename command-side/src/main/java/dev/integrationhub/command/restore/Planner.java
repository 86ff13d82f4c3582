package dev.integrationhub.command.restore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.integrationhub.api.integration.event.ExternalIdsChanged;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.api.integration.event.IntegrationRestored;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.command.integration.Handler;
import dev.integrationhub.command.integration.IntegrationName;
import dev.integrationhub.command.integration.IntegrationState;
import dev.integrationhub.command.naming.NameKind;
import dev.integrationhub.command.sealing.Sealing;

/** Finds out what leads from the present state of an integration to a former one. */
final class Planner {
    private final Sealing sealing;
    private final TakenNames names;

    Planner(Sealing sealing, TakenNames names) {
        this.sealing = sealing;
        this.names = names;
    }

    /**
     * The plan. Nothing is written yet, though values are opened to compare them.
     *
     * @throws ProblemException if the integration is deleted, and others have its names
     */
    RestorePlan plan(IntegrationState former, IntegrationState present, Instant now) {
        Draft draft = new Draft();
        planIntegration(former, present, draft);
        new EntriesPlan<>(new CredentialKind(present.id(), sealing), now, draft)
                .plan(former.credentials(), present.credentials());
        new EntriesPlan<>(new SecretKind(present.id(), sealing, now), now, draft)
                .plan(former.secrets(), present.secrets());
        new HandlersPlan(present.id(), draft)
                .plan(former.handlers(), present.handlers(), takenHandlerNames(former, present));
        return draft.plan(present);
    }

    private void planIntegration(IntegrationState former, IntegrationState present, Draft draft) {
        String name = reachableName(former, present);
        List<String> members = new ArrayList<>();
        if (present.deleted()) {
            draft.then(new IntegrationRestored(present.id()));
        }
        if (!name.equals(present.name())) {
            members.add("name");
            draft.then(new IntegrationRenamed(present.id(), name, present.name()));
        }
        if (!former.externalIds().equals(present.externalIds())) {
            members.add("externalIds");
            draft.then(new ExternalIdsChanged(present.id(), new TreeMap<>(former.externalIds())));
        }
        if (present.deleted() || !members.isEmpty()) {
            draft.tell(
                    Kind.INTEGRATION,
                    present.id(),
                    name,
                    present.deleted() ? Draft.RESTORED : Draft.CHANGED,
                    List.copyOf(members));
        }
        if (!name.equals(former.name())) {
            draft.tellNotRestored(Kind.INTEGRATION, present.id(), former.name(), Draft.NAME_TAKEN);
        }
    }

    /** The former name, else the present one. */
    private String reachableName(IntegrationState former, IntegrationState present) {
        Set<String> wanted = Stream.of(former, present).map(Planner::uniqueName).collect(Collectors.toSet());
        Set<String> taken = names.among(NameKind.INTEGRATION, wanted, present.id());
        if (!taken.contains(uniqueName(former))) {
            return former.name();
        }
        if (taken.contains(uniqueName(present))) {
            throw new ProblemException(
                    ProblemCode.INTEGRATION_NAME_TAKEN, "The name '" + present.name() + "' is taken.");
        }
        return present.name();
    }

    private static String uniqueName(IntegrationState state) {
        return IntegrationName.unique(state.name());
    }

    private Set<String> takenHandlerNames(IntegrationState former, IntegrationState present) {
        Set<String> wanted = Stream.concat(former.handlers().stream(), present.handlers().stream())
                .map(Handler::name)
                .collect(Collectors.toSet());
        return names.among(NameKind.HANDLER, wanted, present.id());
    }
}
