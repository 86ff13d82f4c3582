package dev.integrationhub.ingress.operate;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.api.delivery.event.DeliveryEvent;
import dev.integrationhub.api.delivery.event.VerificationResult;
import dev.integrationhub.api.delivery.event.WebhookReceived;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.ingress.store.DeliveryEvents;
import dev.integrationhub.ingress.store.DeliveryState;
import dev.integrationhub.ingress.store.Sha256;
import dev.integrationhub.platform.eventstore.EventSerializer;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.test.TestDatabase;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A database with deliveries, as what receives and delivers leaves them there. */
public final class DeliveryFixture {
    public static final Map<String, String> METADATA = Map.of("actorType", "user", "actorId", "somebody");

    public final DataSource dataSource = TestDatabase.dataSource(TestDatabase.createMigrated());
    public final JdbcTemplate template = new JdbcTemplate(dataSource);
    public final JdbcClient jdbc = JdbcClient.create(dataSource);
    public final JdbcTransactionManager transactions = new JdbcTransactionManager(dataSource);
    public final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    public final EventSerializer serializer = new EventSerializer();
    public final DeliveryEvents events = new DeliveryEvents(serializer, () -> METADATA, clock);
    public final DeliveryScan scan = new DeliveryScan(jdbc);
    public final DeliveryRows rows = new DeliveryRows(jdbc);
    public final TimedReads reads = new TimedReads(template, transactions);
    public final KeptPayloads payloads = new KeptPayloads(jdbc);
    public final DeliveryChanges changes = new DeliveryChanges(template, transactions);
    public final NewReplays replays = new NewReplays(jdbc, events, changes, clock);

    /** A handler of an integration. */
    public record Handler(UUID integrationId, UUID id, String name) {
        public static Handler some() {
            return new Handler(Uuid7.next(), Uuid7.next(), "orders");
        }

        public Handler another(String called) {
            return new Handler(integrationId, Uuid7.next(), called);
        }
    }

    /** A webhook that was received, and is pending for an hour. */
    public UUID webhook(Handler handler, String body) {
        return webhook(handler, body, "", "");
    }

    /** Likewise with a query, and an id of its sender; empty for none. */
    public UUID webhook(Handler handler, String body, String query, String providerId) {
        UUID id = Uuid7.next();
        Instant now = clock.instant();
        byte[] bytes = body.getBytes(UTF_8);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql(
                            "insert into ingress.webhook_payload (delivery_id, integration_id, handler_id, received_at, method, path,"
                                    + " query, headers, content_type, body) values (?, ?, ?, now(), 'POST', '/webhook/x', nullif(?, ''), ?, 'text/plain', ?)")
                    .params(
                            id,
                            handler.integrationId(),
                            handler.id(),
                            query,
                            "[[\"X-Tag\",\"a\"]]".getBytes(UTF_8),
                            bytes)
                    .update();
            jdbc.sql(
                            "insert into ingress.delivery (delivery_id, integration_id, handler_id, handler_name, received_at, provider_id,"
                                    + " payload_of, status, changed_at, next_attempt_at, ordering_key)"
                                    + " values (?, ?, ?, ?, ?, nullif(?, ''), ?, 'pending', now(), now() + interval '1 hour', 'key')")
                    .params(
                            id,
                            handler.integrationId(),
                            handler.id(),
                            handler.name(),
                            now.atOffset(ZoneOffset.UTC),
                            providerId,
                            id)
                    .update();
            changes.append(List.of(events.first(
                    new WebhookReceived(
                            id,
                            handler.integrationId(),
                            handler.id(),
                            Sha256.hex(bytes),
                            bytes.length,
                            "text/plain",
                            new VerificationResult(VerificationScheme.NONE, false, null),
                            providerId.isEmpty() ? null : providerId),
                    now)));
        });
        return id;
    }

    public UUID webhook(Handler handler, DeliveryState state) {
        UUID id = webhook(handler, "body");
        become(state, id);
        return id;
    }

    /** As many in one state, the oldest first; without their events. */
    public List<UUID> webhooks(Handler handler, DeliveryState state, int count) {
        List<UUID> ids = Stream.generate(Uuid7::next).limit(count).toList();
        jdbc.sql("""
                        with ids as materialized (select id from unnest(:ids::uuid[]) as ids (id)),
                        payloads as (insert into ingress.webhook_payload
                                (delivery_id, integration_id, handler_id, received_at, method, path, headers, body)
                            select id, :integration, :handler, now(), 'POST', '/webhook/x', '[]', 'body' from ids)
                        insert into ingress.delivery (delivery_id, integration_id, handler_id, handler_name, received_at, payload_of,
                                                      status, changed_at, next_attempt_at, dead_lettered_in)
                        select id, :integration, :handler, :name, now(), id, :status, now(), now(),
                               case when :status = 'dead-lettered' then pg_current_xact_id() end from ids""")
                .param("ids", ids.toArray(UUID[]::new))
                .param("integration", handler.integrationId())
                .param("handler", handler.id())
                .param("name", handler.name())
                .param("status", state.value())
                .update();
        return ids;
    }

    public void become(DeliveryState state, UUID deliveryId) {
        jdbc.sql("update ingress.delivery set status = :status, changed_at = now(),"
                        + " dead_lettered_in = case when :status = 'dead-lettered' then pg_current_xact_id() end"
                        + " where delivery_id = :id")
                .param("status", state.value())
                .param("id", deliveryId)
                .update();
    }

    /** As somebody replays one by hand. */
    public UUID replay(UUID deliveryId) {
        NewReplay replay = new NewReplay(Uuid7.next(), rows.find(deliveryId).orElseThrow());
        changes.perform(() -> {
            replays.insert(List.of(replay), METADATA);
            return replay;
        });
        return replay.id();
    }

    /** Appends an event in a transaction of its own. */
    public void happens(DeliveryEvent event) {
        changes.perform(() -> {
            changes.append(List.of(events.next(event)));
            return event;
        });
    }

    public void erasePayload(UUID deliveryId) {
        jdbc.sql("update ingress.webhook_payload set body = null, headers = null, query = null, erased_at = now()"
                        + " where delivery_id = ?")
                .param(deliveryId)
                .update();
    }

    public void losePayload(UUID deliveryId) {
        jdbc.sql("delete from ingress.webhook_payload where delivery_id = ?")
                .param(deliveryId)
                .update();
    }

    /** The replays of a webhook, the oldest first. */
    public List<UUID> replaysOf(UUID deliveryId) {
        return jdbc.sql("select delivery_id from ingress.delivery where payload_of = ? and delivery_id <> payload_of"
                        + " order by delivery_id")
                .param(deliveryId)
                .query(UUID.class)
                .list();
    }
}
