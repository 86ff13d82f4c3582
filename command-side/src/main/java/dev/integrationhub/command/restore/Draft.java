package dev.integrationhub.command.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.resource.RestoredStateResource.NotRestored;
import dev.integrationhub.api.integration.resource.RestoredStateResource.RestoreChange;
import dev.integrationhub.api.integration.resource.RestoredStateResource.RestoreTarget;
import dev.integrationhub.command.integration.IntegrationState;

/** A plan in the making. */
final class Draft {
    static final String ADDED = "added";
    static final String CHANGED = "changed";
    static final String REMOVED = "removed";
    static final String RESTORED = "restored";
    static final String KEY_DESTROYED = "key-destroyed";
    static final String NAME_TAKEN = "name-taken";

    private final List<Supplier<IntegrationEvent>> steps = new ArrayList<>();
    private final List<RestoreChange> changes = new ArrayList<>();
    private final List<NotRestored> notRestored = new ArrayList<>();

    void then(IntegrationEvent event) {
        steps.add(() -> event);
    }

    void then(Supplier<IntegrationEvent> event) {
        steps.add(event);
    }

    /** Tells what the steps mean for one thing. */
    void tell(Kind kind, UUID id, String name, String action, List<String> members) {
        changes.add(new RestoreChange(new RestoreTarget(kind.type(), id, name), action, List.copyOf(members)));
    }

    void tellNotRestored(Kind kind, UUID id, String name, String reason) {
        notRestored.add(new NotRestored(new RestoreTarget(kind.type(), id, name), reason));
    }

    RestorePlan plan(IntegrationState present) {
        return new RestorePlan(
                present.id(), present.version(), List.copyOf(steps), List.copyOf(changes), List.copyOf(notRestored));
    }
}
