package dev.integrationhub.ingress.store;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.integrationhub.platform.test.TestDatabase;

import static dev.integrationhub.ingress.store.StoreFixture.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DayPartitionsTest {
    private static final Duration RETENTION = Duration.ofDays(90);

    private final StoreFixture hub = new StoreFixture(TestDatabase.createMigrated());
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final UUID handlerId = UUID.randomUUID();
    private UUID stored;

    @BeforeEach
    void storeBeforeThereIsAPartition() {
        stored = hub.append(webhook(handlerId, null, "first")).deliveryId();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void makesPartitionsAWeekAheadAndMovesThereWhatIsOfTheirDays() {
        assertThat(hub.count("ingress.webhook_payload_default")).isOne();

        partitions(Duration.ZERO).keepUp();
        partitions(Duration.ZERO).keepUp();

        assertThat(partitions(Duration.ZERO).days())
                .containsExactlyElementsOf(today.datesUntil(today.plusDays(8)).toList());
        assertThat(hub.count("ingress.webhook_payload_default")).isZero();
        assertThat(hub.payloads.find(stored)).isPresent();
        UUID next = hub.append(webhook(handlerId, null, "second")).deliveryId();
        assertThat(hub.count("ingress.webhook_payload_default")).isZero();
        assertThat(hub.payloads.find(next)).isPresent();
    }

    @Test
    void dropsAPartitionWhenAllOfItsDayIsOlderThanTheRetention() {
        partitions(Duration.ZERO).keepUp();

        partitions(Duration.ofDays(90)).keepUp();
        assertThat(hub.payloads.find(stored)).isPresent();

        partitions(Duration.ofDays(92)).keepUp();
        assertThat(hub.payloads.find(stored)).isEmpty();
        assertThat(partitions(Duration.ZERO).days()).doesNotContain(today).contains(today.plusDays(92));
        assertThat(hub.statuses.received(stored)).as("what happened stays").isPresent();
    }

    @Test
    void deletesWhatHasNoPartition() {
        partitions(Duration.ofDays(92)).keepUp();

        assertThat(hub.payloads.find(stored)).isEmpty();
    }

    @Test
    void worksInManyProcessesAtOnce() {
        CompletableFuture<?>[] all = new CompletableFuture<?>[4];
        for (int i = 0; i < all.length; i++) {
            all[i] = CompletableFuture.runAsync(() -> partitions(Duration.ZERO).keepUp());
        }
        CompletableFuture.allOf(all).join();

        assertThat(partitions(Duration.ZERO).days()).hasSize(8);
    }

    @Test
    void doesNotHoldWritersUpWhileSomebodyReads() throws Exception {
        partitions(Duration.ZERO).keepUp();
        try (Connection reader = TestDatabase.dataSource(hub.database).getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement
                    .executeQuery("select count(*) from ingress.webhook_payload")
                    .close();
            CompletableFuture<Void> upkeep = CompletableFuture.runAsync(partitions(Duration.ofDays(92))::keepUp);
            while (!upkeep.isDone()) {
                long begin = System.nanoTime();
                hub.append(webhook(handlerId, null, "meanwhile"));
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
            }
            assertThatThrownBy(upkeep::join).isNotNull();
        }

        partitions(Duration.ofDays(92)).keepUp();
        assertThat(hub.payloads.find(stored)).isEmpty();
    }

    @Test
    void forgetsOldClaims() {
        hub.append(webhook(handlerId, "a", "a"));
        hub.jdbc.update("update ingress.provider_claim set claimed_at = claimed_at - interval '4 days'");
        hub.append(webhook(handlerId, "b", "b"));

        new OldClaims(hub.jdbc, Clock.systemUTC()).keepUp();

        assertThat(hub.jdbc.queryForList("select provider_id from ingress.provider_claim", String.class))
                .isEqualTo(List.of("b"));
    }

    @Test
    void compressesOrLeavesAloneWhatIsLarge() {
        partitions(Duration.ZERO).keepUp();

        assertThat(hub.jdbc.queryForList(
                        "select distinct attcompression::text || ':' || attstorage::text from pg_attribute a join pg_class c on c.oid = attrelid"
                                + " where relname ~ '^webhook_payload(_default|_[0-9]+)?$' and attname = 'body'",
                        String.class))
                .as("the same in all partitions")
                .hasSize(1)
                .isSubsetOf("l:x", ":e");
    }

    private DayPartitions partitions(Duration later) {
        Clock clock = Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC);
        return new DayPartitions(hub.jdbc, hub.transactions, clock, RETENTION, "webhook_payload");
    }
}
