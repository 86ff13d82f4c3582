package dev.integrationhub.ingress.operate.replay;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.api.event.EventMetadata;
import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.replay.event.ReplayEvent;
import dev.integrationhub.api.replay.event.ReplayStarted;
import dev.integrationhub.api.replay.event.ReplayStopped;
import dev.integrationhub.ingress.operate.DeliveryChanges;
import dev.integrationhub.ingress.operate.DeliveryFilter;
import dev.integrationhub.platform.caller.CommandMetadata;
import dev.integrationhub.platform.eventstore.EventSerializer;
import dev.integrationhub.platform.eventstore.PreparedEvent;
import dev.integrationhub.platform.id.Uuid7;

/** Starts and stops replays. Who did it is told by an event in the same transaction. */
@Component
class Replays {
    private static final UUID NOTHING_REACHED = new UUID(0, 0);

    private final ReplayRows rows;
    private final ReplayCounting counting;
    private final DeliveryChanges changes;
    private final Supplier<Map<String, String>> caller;
    private final EventSerializer serializer;
    private final Clock clock;
    private final TransactionTemplate transaction;

    @Autowired
    Replays(
            ReplayRows rows,
            ReplayCounting counting,
            DeliveryChanges changes,
            CommandMetadata caller,
            EventSerializer serializer,
            Clock clock,
            PlatformTransactionManager transactions) {
        this(rows, counting, changes, caller::ofPresentCaller, serializer, clock, transactions);
    }

    /** @param caller the metadata of events of whoever does something now */
    Replays(
            ReplayRows rows,
            ReplayCounting counting,
            DeliveryChanges changes,
            Supplier<Map<String, String>> caller,
            EventSerializer serializer,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.counting = counting;
        this.changes = changes;
        this.caller = caller;
        this.serializer = serializer;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws ProblemException {@code REPLAY_RUNNING} if another one of the integration has not ended */
    ReplayJob start(UUID integrationId, DeliveryFilter filter) {
        ReplayCount count = counting.count(integrationId, filter);
        UUID id = Uuid7.next();
        Map<String, String> metadata = caller.get();
        Map<String, String> caused = new HashMap<>(metadata);
        caused.put(EventMetadata.CAUSATION_ID, id.toString());
        ReplayJob job = new ReplayJob(
                id,
                integrationId,
                filter,
                caused,
                ReplayStatus.RUNNING.value(),
                count.total(),
                count.complete(),
                0,
                0,
                NOTHING_REACHED,
                clock.instant(),
                null);
        try {
            transaction.executeWithoutResult(status -> {
                rows.insert(job);
                tell(new ReplayStarted(id, integrationId, count.total()), metadata);
            });
        } catch (DuplicateKeyException e) {
            throw new ProblemException(
                    ProblemCode.REPLAY_RUNNING, "Wait for the one that is running, or stop it first.");
        }
        return job;
    }

    /** Once this returns nothing more is replayed. What has ended stays as it is. */
    ReplayJob stop(UUID integrationId, UUID replayId) {
        find(integrationId, replayId);
        Map<String, String> metadata = caller.get();
        transaction.executeWithoutResult(status -> rows.end(replayId, ReplayStatus.STOPPED, clock.instant())
                .ifPresent(stopped -> tell(new ReplayStopped(replayId, integrationId, stopped.done()), metadata)));
        return find(integrationId, replayId);
    }

    ReplayJob find(UUID integrationId, UUID replayId) {
        return rows.find(integrationId, replayId)
                .orElseThrow(() ->
                        new ProblemException(ProblemCode.REPLAY_NOT_FOUND, ProblemCode.REPLAY_NOT_FOUND.title() + "."));
    }

    private void tell(ReplayEvent event, Map<String, String> metadata) {
        changes.append(List.of(PreparedEvent.first(
                StreamId.HUB, StreamId.hub(Uuid7.next()), event, metadata, clock.instant(), serializer)));
    }
}
