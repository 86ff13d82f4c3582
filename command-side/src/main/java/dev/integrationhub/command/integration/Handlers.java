package dev.integrationhub.command.integration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.SyncCounts;
import dev.integrationhub.api.integration.command.AddHandler;
import dev.integrationhub.api.integration.command.ChangeHandler;
import dev.integrationhub.api.integration.command.HandlerSyncStep;
import dev.integrationhub.api.integration.command.RemoveHandler;
import dev.integrationhub.api.integration.command.SyncHandlers;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerOrphaned;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.integration.event.HandlersSynced;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.command.naming.NameClaims;
import dev.integrationhub.command.naming.NameKind;
import dev.integrationhub.command.write.Preconditions;
import dev.integrationhub.command.write.Written;

/** The handlers of an integration. */
final class Handlers {
    /** In {@link HandlerChanged#changed()}: the operation of an orphaned handler came back. */
    static final String ORPHANED = "orphaned";

    private final Map<UUID, Handler> handlers = new LinkedHashMap<>();
    private final Deletion deletion;
    private @Nullable String syncedAs;

    Handlers(Deletion deletion) {
        this.deletion = deletion;
    }

    List<Handler> all() {
        return List.copyOf(handlers.values());
    }

    int count() {
        return handlers.size();
    }

    /** The name the service's document was last synced under. */
    @Nullable
    String syncedAs() {
        return syncedAs;
    }

    @CommandHandler
    Written<Handler> add(AddHandler command, NameClaims names) {
        deletion.refuseIfDeleted();
        names.take(NameKind.HANDLER, command.name(), command.integrationId(), command.handlerId());
        AggregateLifecycle.apply(new HandlerAdded(
                command.integrationId(),
                command.handlerId(),
                command.name(),
                command.defaultArgs(),
                command.settings(),
                HandlerSource.MANUAL,
                null,
                null));
        return written(require(command.handlerId()));
    }

    @CommandHandler
    Written<Handler> change(ChangeHandler command, NameClaims names) {
        deletion.refuseIfDeleted();
        Handler handler = require(command.handlerId(), command.ifMatch());
        List<String> changed = HandlerChanges.of(handler, command);
        if (!changed.isEmpty()) {
            rename(command.integrationId(), handler, command.name(), names);
            AggregateLifecycle.apply(HandlerChanges.event(handler, command, changed));
        }
        return written(require(handler.id()));
    }

    @CommandHandler
    Written<Handler> remove(RemoveHandler command, NameClaims names) {
        deletion.refuseIfDeleted();
        Handler handler = require(command.handlerId(), command.ifMatch());
        names.release(NameKind.HANDLER, handler.name(), handler.id());
        AggregateLifecycle.apply(new HandlerRemoved(command.integrationId(), handler.id(), null));
        return written(handler);
    }

    @CommandHandler
    Written<SyncCounts> sync(SyncHandlers command, NameClaims names) {
        deletion.refuseIfDeleted();
        if (command.expectedVersion() != AggregateLifecycle.getVersion()) {
            throw new StalePlanException();
        }
        moveNames(command, names);
        command.steps().forEach(step -> apply(command.integrationId(), step));
        AggregateLifecycle.apply(new HandlersSynced(
                command.integrationId(), command.integrationName(), command.specDigest(), command.counts()));
        return new Written<>(command.counts(), AggregateLifecycle.getVersion(), AggregateLifecycle.getVersion());
    }

    /** Names may move from one handler to another: all are released before any is taken, in one order, so that syncs cannot deadlock. */
    private void moveNames(SyncHandlers command, NameClaims names) {
        SortedMap<String, UUID> wanted = new TreeMap<>();
        for (HandlerSyncStep step : command.steps()) {
            if (step instanceof HandlerSyncStep.Create create) {
                wanted.put(create.name(), create.handlerId());
            } else if (step instanceof HandlerSyncStep.Update update) {
                Handler handler = require(update.handlerId());
                if (!handler.name().equals(update.name())) {
                    names.release(NameKind.HANDLER, handler.name(), handler.id());
                    wanted.put(update.name(), handler.id());
                }
            }
        }
        wanted.forEach((name, handlerId) -> names.take(NameKind.HANDLER, name, command.integrationId(), handlerId));
    }

    private static void apply(UUID integrationId, HandlerSyncStep step) {
        if (step instanceof HandlerSyncStep.Create create) {
            AggregateLifecycle.apply(new HandlerAdded(
                    integrationId,
                    create.handlerId(),
                    create.name(),
                    create.defaultArgs(),
                    create.settings(),
                    HandlerSource.OPENAPI,
                    create.sourceKey(),
                    create.synced()));
        } else if (step instanceof HandlerSyncStep.Update update) {
            AggregateLifecycle.apply(new HandlerChanged(
                    integrationId,
                    update.handlerId(),
                    update.name(),
                    update.defaultArgs(),
                    update.settings(),
                    HandlerSource.OPENAPI,
                    update.sourceKey(),
                    update.synced(),
                    update.changed()));
        } else if (step instanceof HandlerSyncStep.Orphan orphan) {
            AggregateLifecycle.apply(new HandlerOrphaned(integrationId, orphan.handlerId(), orphan.reason()));
        }
    }

    private static void rename(UUID integrationId, Handler handler, String newName, NameClaims names) {
        if (!handler.name().equals(newName)) {
            names.take(NameKind.HANDLER, newName, integrationId, handler.id());
            names.release(NameKind.HANDLER, handler.name(), handler.id());
        }
    }

    private Handler require(UUID id) {
        Handler handler = handlers.get(id);
        if (handler == null) {
            throw new ProblemException(ProblemCode.HANDLER_NOT_FOUND, ProblemCode.HANDLER_NOT_FOUND.title() + ".");
        }
        return handler;
    }

    private Handler require(UUID id, IfMatch ifMatch) {
        Handler handler = require(id);
        Preconditions.check(ifMatch, handler.lastSequence());
        return handler;
    }

    private static Written<Handler> written(Handler handler) {
        return new Written<>(handler, handler.lastSequence(), AggregateLifecycle.getVersion());
    }

    @EventSourcingHandler
    void on(HandlerAdded event, @Timestamp Instant at, @SequenceNumber long sequence) {
        handlers.put(event.handlerId(), Handler.added(event, at, sequence));
    }

    @EventSourcingHandler
    void on(HandlerChanged event, @Timestamp Instant at, @SequenceNumber long sequence) {
        handlers.computeIfPresent(event.handlerId(), (id, was) -> was.changed(event, at, sequence));
    }

    @EventSourcingHandler
    void on(HandlerOrphaned event, @Timestamp Instant at, @SequenceNumber long sequence) {
        handlers.computeIfPresent(event.handlerId(), (id, was) -> was.orphaned(at, sequence));
    }

    @EventSourcingHandler
    void on(HandlerRemoved event) {
        handlers.remove(event.handlerId());
    }

    @EventSourcingHandler
    void on(HandlersSynced event) {
        syncedAs = event.integrationName();
    }
}
