package dev.integrationhub.command.restore;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.resource.RestoredStateResource;
import dev.integrationhub.api.integration.resource.RestoredStateResource.NotRestored;
import dev.integrationhub.api.integration.resource.RestoredStateResource.RestoreChange;
import dev.integrationhub.api.integration.resource.RestoredStateResource.RestoreTarget;

/**
 * What leads from the present state of an integration to a former one.
 *
 * @param version of the integration for which this holds
 * @param steps in their order; a value is sealed when its event is asked for, and not before
 */
record RestorePlan(
        UUID integrationId,
        long version,
        List<Supplier<IntegrationEvent>> steps,
        List<RestoreChange> changes,
        List<NotRestored> notRestored) {

    List<IntegrationEvent> events() {
        return steps.stream().map(Supplier::get).toList();
    }

    /** What is needed besides the right to write the integration: of what cannot come back, the plan says that it was there. */
    Set<Scope> scopes() {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Stream.concat(
                        changes.stream().map(RestoreChange::target),
                        notRestored.stream().map(NotRestored::target))
                .map(target -> Kind.of(target.type()).scope())
                .forEach(scopes::add);
        return scopes;
    }

    RestoredStateResource preview(long former) {
        List<RestoreChange> withoutNewIds = changes.stream()
                .map(change -> change.action().equals(Draft.ADDED) ? withoutId(change) : change)
                .toList();
        return new RestoredStateResource(integrationId, version, former, true, withoutNewIds, notRestored);
    }

    RestoredStateResource carriedOut(long former, long newVersion) {
        return new RestoredStateResource(integrationId, newVersion, former, false, changes, notRestored);
    }

    private static RestoreChange withoutId(RestoreChange change) {
        RestoreTarget target = change.target();
        return new RestoreChange(
                new RestoreTarget(target.type(), null, target.name()), change.action(), change.members());
    }
}
