package dev.integrationhub.ingress.operate.replay;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables of replays. */
@Component
class ReplayRows {
    private static final int MOST_SHOWN = 100;

    private final JdbcClient jdbc;

    ReplayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another one of the integration is running */
    void insert(ReplayJob job) {
        jdbc.sql(
                        "insert into ingress.replay (replay_id, integration_id, filter, metadata, status, total, total_complete, reached,"
                                + " started_at, next_step_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, now())")
                .params(
                        job.id(),
                        job.integrationId(),
                        ReplayFilters.write(job.filter()),
                        JsonMapper.shared().writeValueAsString(job.metadata()),
                        job.status(),
                        job.total(),
                        job.totalComplete(),
                        job.reached(),
                        job.startedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ReplayJob> find(UUID integrationId, UUID replayId) {
        return jdbc.sql("select * from ingress.replay where replay_id = ? and integration_id = ?")
                .params(replayId, integrationId)
                .query((row, number) -> ReplayJob.read(row))
                .optional();
    }

    /** The newest ones of an integration. */
    List<ReplayJob> newest(UUID integrationId) {
        return jdbc.sql("select * from ingress.replay where integration_id = ? order by replay_id desc limit ?")
                .params(integrationId, MOST_SHOWN)
                .query((row, number) -> ReplayJob.read(row))
                .list();
    }

    /** One that is due, which nobody else works on until the end of the present transaction. */
    Optional<ReplayJob> claim() {
        return jdbc.sql("select * from ingress.replay where status = 'running' and next_step_at <= now()"
                        + " order by next_step_at limit 1 for update skip locked")
                .query((row, number) -> ReplayJob.read(row))
                .optional();
    }

    /** Remembers webhooks as replayed, and tells which had not been before. */
    Set<UUID> firstTime(UUID replayId, Collection<UUID> payloads) {
        return Set.copyOf(jdbc.sql("insert into ingress.replayed_payload select ?, id from unnest(?::uuid[]) as of (id)"
                        + " on conflict do nothing returning payload_of")
                .params(replayId, payloads.stream().distinct().toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /**
     * Notes what a step has done.
     *
     * @param pauseMs until the next one
     */
    void advance(UUID replayId, UUID reached, long done, long failed, long pauseMs) {
        jdbc.sql("update ingress.replay set reached = ?, done = done + ?, failed = failed + ?,"
                        + " next_step_at = now() + ? * interval '1 millisecond' where replay_id = ?")
                .params(reached, done, failed, pauseMs, replayId)
                .update();
    }

    /** Ends one that is running; empty if it has ended already, or there is none. */
    Optional<ReplayJob> end(UUID replayId, ReplayStatus status, Instant now) {
        return jdbc.sql("update ingress.replay set status = ?, ended_at = ? where replay_id = ? and status = 'running'"
                        + " returning *")
                .params(status.value(), now.atOffset(ZoneOffset.UTC), replayId)
                .query((row, number) -> ReplayJob.read(row))
                .optional();
    }

    /** Forgets which webhooks those replayed that have ended, and all of those that ended before a moment. */
    void deleteEnded(Instant before) {
        jdbc.sql("delete from ingress.replayed_payload of using ingress.replay r"
                        + " where r.replay_id = of.replay_id and r.status <> 'running'")
                .update();
        jdbc.sql("delete from ingress.replay where status <> 'running' and ended_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
