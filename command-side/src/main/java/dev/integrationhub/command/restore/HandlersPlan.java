package dev.integrationhub.command.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.integration.Disablement;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerDisabled;
import dev.integrationhub.api.integration.event.HandlerEnabled;
import dev.integrationhub.api.integration.event.HandlerOrphaned;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.command.integration.Handler;

/** Brings the former handlers of an integration back. One that was removed comes back as itself, so that its deliveries are its own. */
record HandlersPlan(UUID integrationId, Draft draft) {
    static final String ORPHANED_BEFORE = "It was orphaned in the state that was restored";

    /** @param taken names that others have than this integration */
    void plan(List<Handler> former, List<Handler> present, Set<String> taken) {
        Map<UUID, Handler> here = present.stream().collect(Collectors.toMap(Handler::id, Function.identity()));
        Map<UUID, String> names = new ReachableNames(former, here, taken).byHandler();
        Set<UUID> formerIds = former.stream().map(Handler::id).collect(Collectors.toSet());
        present.stream()
                .filter(handler -> !names.containsKey(handler.id()))
                .forEach(handler -> remove(handler, formerIds.contains(handler.id()) ? Draft.NAME_TAKEN : null));
        for (Handler handler : former) {
            String name = names.get(handler.id());
            if (name != null) {
                bringBack(handler, name, here.get(handler.id()));
            }
            if (!handler.name().equals(name)) {
                draft.tellNotRestored(Kind.HANDLER, handler.id(), handler.name(), Draft.NAME_TAKEN);
            }
        }
    }

    private void remove(Handler handler, @Nullable String reason) {
        draft.then(new HandlerRemoved(integrationId, handler.id(), reason));
        draft.tell(Kind.HANDLER, handler.id(), handler.name(), Draft.REMOVED, List.of());
    }

    private void bringBack(Handler former, String name, @Nullable Handler present) {
        List<String> members = new ArrayList<>();
        if (present == null) {
            draft.then(new HandlerAdded(
                    integrationId,
                    former.id(),
                    name,
                    former.defaultArgs(),
                    former.settings(),
                    former.source(),
                    former.sourceKey(),
                    former.synced()));
        } else {
            members.addAll(HandlerDifference.of(present, former, name));
            if (!members.isEmpty()) {
                draft.then(HandlerDifference.event(integrationId, former, name, members));
            }
        }
        if (former.orphaned() && (present == null || !present.orphaned())) {
            draft.then(new HandlerOrphaned(integrationId, former.id(), ORPHANED_BEFORE));
            members.add("orphaned");
        }
        members.addAll(turnOnOrOff(former, present == null ? null : present.disablement()));
        if (present == null) {
            draft.tell(Kind.HANDLER, former.id(), name, Draft.RESTORED, List.of());
        } else if (!members.isEmpty()) {
            draft.tell(Kind.HANDLER, former.id(), name, Draft.CHANGED, members);
        }
    }

    private List<String> turnOnOrOff(Handler former, @Nullable Disablement present) {
        Disablement was = former.disablement();
        if (was == null && present != null) {
            draft.then(new HandlerEnabled(integrationId, former.id()));
            return List.of("enabled");
        } else if (was != null && (present == null || !Objects.equals(was.reason(), present.reason()))) {
            draft.then(new HandlerDisabled(integrationId, former.id(), was.reason()));
            return List.of(present == null ? "enabled" : "disabledReason");
        }
        return List.of();
    }
}
