package dev.integrationhub.ingress.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.notify.ChannelRows.Occasion;
import dev.integrationhub.ingress.notify.Notification.DueSecret;

/**
 * Finds secrets that have expired, or of which somebody is to be reminded: at the time they gave for that, else a week before the end.
 * Each is told once before its end and once after it, and again once it has other times.
 */
@Component
class DueSecretRows {
    private static final Duration USUAL_REMINDER = Duration.ofDays(7);

    // Of an integration some of whose events are not projected yet, nothing is told: a later one may say that there is
    // time.
    private static final String NEWS = """
            with due as (
                select s.secret_id, s.integration_id, s.key, s.expires_at, s.remind_at,
                       case when s.expires_at <= :now then 'secret-expired' else 'secret-expiring' end as what,
                       concat_ws(' ', extract(epoch from s.expires_at), extract(epoch from s.remind_at)) as occasion
                from ingress.routed_secret s
                where not s.removed and (s.expires_at <= :now or s.remind_at <= :now or s.remind_at is null and s.expires_at <= :soon))
            select d.*, i.name as integration_name
            from due d
            join ingress.routed_integration i using (integration_id)
            join ingress.projected_stream p on p.stream_id = 'integration:' || d.integration_id
            where not i.deleted
              and not exists (select from ingress.notification_told t
                              where t.channel = :channel and t.what = d.what and t.subject_id = d.secret_id
                                and t.occasion = d.occasion)
              and p.last_sequence = (select max(e.sequence_number) from event_store.domain_event e
                                     where e.aggregate_identifier = p.stream_id)
            order by d.expires_at nulls last, d.secret_id""";

    private final JdbcClient jdbc;

    DueSecretRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A secret, and by what it is remembered that it was told. */
    record Due(DueSecret secret, Occasion occasion) {}

    List<Due> news(ChannelState state, Instant now) {
        return jdbc.sql(NEWS)
                .param("channel", state.channel())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("soon", now.plus(USUAL_REMINDER).atOffset(ZoneOffset.UTC))
                .query(DueSecretRows::due)
                .list();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        UUID secretId = row.getObject("secret_id", UUID.class);
        String what = row.getString("what");
        DueSecret secret = new DueSecret(
                row.getObject("integration_id", UUID.class),
                row.getString("integration_name"),
                secretId,
                row.getString("key"),
                what.equals("secret-expired"),
                time(row, "expires_at"),
                time(row, "remind_at"));
        return new Due(secret, new Occasion(what, secretId, row.getString("occasion")));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
