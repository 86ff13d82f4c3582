package dev.integrationhub.command.integration;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import dev.integrationhub.api.integration.command.DisableHandler;
import dev.integrationhub.api.integration.command.EnableHandler;
import dev.integrationhub.api.integration.command.RemoveHandler;
import dev.integrationhub.api.integration.command.SyncHandlers;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerDisabled;
import dev.integrationhub.api.integration.event.HandlerEnabled;
import dev.integrationhub.api.integration.event.HandlerOrphaned;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.integration.event.HandlersSynced;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.webhook.HandlerAlias;
import dev.integrationhub.command.naming.NameClaims;
import dev.integrationhub.command.naming.NameKind;
import dev.integrationhub.command.write.Preconditions;
import dev.integrationhub.command.write.Written;

/** The handlers of an integration. */
final class Handlers {
    /** In {@link HandlerChanged#changed()}: the operation of an orphaned handler came back. */
    static final String ORPHANED = "orphaned";

    private final Map<UUID, Handler> handlers = new LinkedHashMap<>();
    private final HandlerAliases aliases = new HandlerAliases();
    private final SealedEntries<Secret> secrets;
    private final Deletion deletion;
    private @Nullable String syncedAs;

    Handlers(SealedEntries<Secret> secrets, Deletion deletion) {
        this.secrets = secrets;
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

    /** The names of those that name a secret. */
    List<String> using(String secretKey) {
        return handlers.values().stream()
                .filter(handler -> handler.settings().secretKeys().contains(secretKey))
                .map(Handler::name)
                .toList();
    }

    /** Claims again what was given up when the integration was deleted; of the former names those that nobody has. */
    void takeNamesAgain(HandlerNames names) {
        takeNames(HandlerNames.of(all()), true, names);
    }

    /**
     * Claims the names that the handlers are about to have.
     *
     * @param again if the integration is deleted, and so has none of them
     */
    void takeNames(Map<UUID, String> wanted, boolean again, HandlerNames names) {
        names.become(HandlerNames.of(all()), wanted, again);
        if (again) {
            wanted.keySet().stream()
                    .flatMap(id -> aliases.liveOf(id, names.now()).stream()
                            .filter(alias -> !wanted.containsValue(alias.name()))
                            .map(alias -> Map.entry(id, alias)))
                    .forEach(former -> names.leave(former.getKey(), former.getValue()));
        }
    }

    @CommandHandler
    Written<HandlerDetail> add(AddHandler command, NameClaims names) {
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
    Written<HandlerDetail> change(ChangeHandler command, NameClaims names, Clock clock) {
        deletion.refuseIfDeleted();
        Handler handler = require(command.handlerId(), command.ifMatch());
        List<String> changed = HandlerChanges.of(handler, command);
        if (!changed.isEmpty()) {
            new HandlerNames(names, command.integrationId(), clock.instant()).rename(handler, command.name());
            AggregateLifecycle.apply(HandlerChanges.event(handler, command, changed));
        }
        return written(require(handler.id()));
    }

    @CommandHandler
    Written<HandlerDetail> enable(EnableHandler command) {
        deletion.refuseIfDeleted();
        Handler handler = require(command.handlerId(), command.ifMatch());
        if (handler.disablement() != null) {
            AggregateLifecycle.apply(new HandlerEnabled(command.integrationId(), handler.id()));
        }
        return written(require(handler.id()));
    }

    @CommandHandler
    Written<HandlerDetail> disable(DisableHandler command) {
        deletion.refuseIfDeleted();
        Handler handler = require(command.handlerId(), command.ifMatch());
        if (handler.disablement() == null) {
            AggregateLifecycle.apply(new HandlerDisabled(command.integrationId(), handler.id(), command.reason()));
        }
        return written(require(handler.id()));
    }

    @CommandHandler
    Written<Handler> remove(RemoveHandler command, NameClaims names) {
        deletion.refuseIfDeleted();
        Handler handler = require(command.handlerId(), command.ifMatch());
        names.releaseAllOf(NameKind.HANDLER, handler.id());
        AggregateLifecycle.apply(new HandlerRemoved(command.integrationId(), handler.id(), null));
        return new Written<>(handler, handler.lastSequence(), AggregateLifecycle.getVersion());
    }

    @CommandHandler
    Written<SyncCounts> sync(SyncHandlers command, NameClaims names, Clock clock) {
        deletion.refuseIfDeleted();
        if (command.expectedVersion() != AggregateLifecycle.getVersion()) {
            throw new StalePlanException();
        }
        new HandlerNames(names, command.integrationId(), clock.instant()).move(command.steps(), this::require);
        command.steps().forEach(step -> AggregateLifecycle.apply(SyncStepEvent.of(command.integrationId(), step)));
        AggregateLifecycle.apply(new HandlersSynced(
                command.integrationId(), command.integrationName(), command.specDigest(), command.counts()));
        return new Written<>(command.counts(), AggregateLifecycle.getVersion(), AggregateLifecycle.getVersion());
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

    private Written<HandlerDetail> written(Handler handler) {
        HandlerDetail detail = new HandlerDetail(handler, aliases.of(handler.id()), secrets.all());
        return new Written<>(detail, handler.lastSequence(), AggregateLifecycle.getVersion());
    }

    @EventSourcingHandler
    void on(HandlerAdded event, @Timestamp Instant at, @SequenceNumber long sequence) {
        aliases.end(event.name());
        handlers.put(event.handlerId(), Handler.added(event, at, sequence));
    }

    @EventSourcingHandler
    void on(HandlerChanged event, @Timestamp Instant at, @SequenceNumber long sequence) {
        Handler was = handlers.get(event.handlerId());
        if (was != null) {
            handlers.put(was.id(), was.changed(event, at, sequence));
            if (!was.name().equals(event.name())) {
                renamed(was, event.name(), at);
            }
        }
    }

    private void renamed(Handler was, String newName, Instant at) {
        aliases.end(newName);
        boolean passedOn =
                handlers.values().stream().anyMatch(handler -> handler.name().equals(was.name()));
        if (!passedOn) {
            aliases.add(was.id(), HandlerAlias.of(was.name(), at));
        }
    }

    @EventSourcingHandler
    void on(HandlerOrphaned event, @Timestamp Instant at, @SequenceNumber long sequence) {
        handlers.computeIfPresent(event.handlerId(), (id, was) -> was.orphaned(at, sequence));
    }

    @EventSourcingHandler
    void on(HandlerEnabled event, @Timestamp Instant at, @SequenceNumber long sequence) {
        handlers.computeIfPresent(event.handlerId(), (id, was) -> was.enabled(at, sequence));
    }

    @EventSourcingHandler
    void on(HandlerDisabled event, @Timestamp Instant at, @SequenceNumber long sequence) {
        handlers.computeIfPresent(event.handlerId(), (id, was) -> was.disabled(event, at, sequence));
    }

    @EventSourcingHandler
    void on(HandlerRemoved event) {
        handlers.remove(event.handlerId());
        aliases.endAllOf(event.handlerId());
    }

    @EventSourcingHandler
    void on(HandlersSynced event) {
        syncedAs = event.integrationName();
    }
}
