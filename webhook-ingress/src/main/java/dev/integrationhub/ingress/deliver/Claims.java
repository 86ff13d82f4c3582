package dev.integrationhub.ingress.deliver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes deliveries in hand whose time has come, and lets them go. Of many processes at it each gets others: rows that one has locked
 * are passed over. It costs the same however much waits: the handlers that have something due are found by leaping through the index.
 */
@Component
class Claims {
    private static final String DUE = """
            with recursive lane (handler_id) as (
                (select handler_id from ingress.delivery
                    where status = 'pending' and ordering_key is null and worker_id is null
                    order by handler_id limit 1)
                union all
                select (select d.handler_id from ingress.delivery d
                    where d.status = 'pending' and d.ordering_key is null and d.worker_id is null and d.handler_id > lane.handler_id
                    order by d.handler_id limit 1)
                from lane where lane.handler_id is not null)
            select handler_id from lane where exists (
                select from ingress.delivery d
                where d.status = 'pending' and d.ordering_key is null and d.worker_id is null and d.handler_id = lane.handler_id
                    and d.next_attempt_at <= ?)""";

    private static final String ORDERED = """
            with recursive lane (handler_id) as (
                (select handler_id from ingress.delivery where status = 'pending' and ordering_key is not null
                    order by handler_id limit 1)
                union all
                select (select d.handler_id from ingress.delivery d
                    where d.status = 'pending' and d.ordering_key is not null and d.handler_id > lane.handler_id
                    order by d.handler_id limit 1)
                from lane where lane.handler_id is not null)
            select handler_id from lane where handler_id is not null""";

    private static final String RETURNED =
            " returning d.delivery_id, d.integration_id, d.handler_id, d.payload_of, d.attempts, d.ordering_key is not null";

    private static final String CLAIM = """
            update ingress.delivery d set worker_id = ? where delivery_id in (
                select delivery_id from ingress.delivery
                where status = 'pending' and ordering_key is null and worker_id is null and handler_id = ? and next_attempt_at <= ?
                order by next_attempt_at limit ? for update skip locked)""" + RETURNED;

    /** Of each key only the first delivery may go. */
    private static final String CLAIM_ORDERED = """
            with recursive head (ordering_key, delivery_id) as (
                (select ordering_key, delivery_id from ingress.delivery
                    where status = 'pending' and ordering_key is not null and handler_id = ?
                    order by ordering_key, delivery_id limit 1)
                union all
                select next.ordering_key, next.delivery_id from head cross join lateral (
                    select d.ordering_key, d.delivery_id from ingress.delivery d
                    where d.status = 'pending' and d.ordering_key is not null and d.handler_id = ?
                        and d.ordering_key > head.ordering_key
                    order by d.ordering_key, d.delivery_id limit 1) next)
            update ingress.delivery d set worker_id = ? where delivery_id in (
                select d.delivery_id from head join ingress.delivery d using (delivery_id)
                where d.status = 'pending' and d.worker_id is null and d.next_attempt_at <= ?
                order by d.next_attempt_at limit ? for update of d skip locked)""" + RETURNED;

    private final JdbcTemplate jdbc;
    private final InHand inHand;
    private final Clock clock;

    Claims(JdbcTemplate jdbc, InHand inHand, Clock clock) {
        this.jdbc = jdbc;
        this.inHand = inHand;
        this.clock = clock;
    }

    /** Handlers that have something to be attempted now, in any order. */
    List<UUID> due() {
        return jdbc.queryForList(DUE, UUID.class, now());
    }

    /** Handlers that have something to be attempted in order, now or later. */
    List<UUID> ordered() {
        return jdbc.queryForList(ORDERED, UUID.class);
    }

    /** Takes what is due of a handler in hand, what has waited longest first. */
    List<Job> claim(UUID handlerId, int most) {
        return jdbc.query(CLAIM, Claims::job, inHand.workerId(), handlerId, now(), most);
    }

    /** Takes what is due in hand of what a handler has to be done in order. */
    List<Job> claimOrdered(UUID handlerId, int most) {
        return jdbc.query(CLAIM_ORDERED, Claims::job, handlerId, handlerId, inHand.workerId(), now(), most);
    }

    /** Lets go what this process has in hand, for whoever comes first after some time. */
    void release(Collection<UUID> deliveryIds, Instant notBefore) {
        jdbc.update(
                "update ingress.delivery set worker_id = null, next_attempt_at = ?"
                        + " where delivery_id = any (?) and worker_id = ? and status = 'pending'",
                notBefore.atOffset(ZoneOffset.UTC),
                deliveryIds.toArray(UUID[]::new),
                inHand.workerId());
    }

    /** What has been pending longest, in whosever hand. */
    Optional<UUID> oldest() {
        return jdbc
                .queryForList(
                        "select delivery_id from ingress.delivery where status = 'pending' order by delivery_id limit 1",
                        UUID.class)
                .stream()
                .findFirst();
    }

    /** What this process should have in hand for some time already. */
    List<UUID> inHandSince(Instant time) {
        return jdbc.queryForList(
                "select delivery_id from ingress.delivery where worker_id = ? and status = 'pending' and changed_at < ?",
                UUID.class,
                inHand.workerId(),
                time.atOffset(ZoneOffset.UTC));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Job job(ResultSet row, int index) throws SQLException {
        return new Job(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getInt(5),
                row.getBoolean(6),
                null,
                Waiter.nobody());
    }
}
