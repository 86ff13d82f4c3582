package dev.integrationhub.ingress.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.test.TestDatabase;

import static dev.integrationhub.ingress.store.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever comes in whatever groups, the receipts and rows are those of a store that takes one after the other. */
class GroupProperties {
    private static final StoreFixture FIXTURE = new StoreFixture(TestDatabase.createMigrated());

    /**
     * A webhook to come.
     *
     * @param handler which of the handlers of the run
     * @param poisoned whether the database does not take it
     */
    record Sent(int handler, @Nullable String providerId, boolean poisoned) {}

    @Provide
    Arbitrary<List<List<Sent>>> groups() {
        Arbitrary<Sent> sent = Combinators.combine(
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.of("a", "b", "c", "d").injectNull(0.3),
                        Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)))
                .as(Sent::new);
        return sent.list().ofMinSize(1).ofMaxSize(20).list().ofMaxSize(5);
    }

    @Property(tries = 60)
    void storesAsIfOneCameAfterTheOther(@ForAll("groups") List<List<Sent>> groups) throws SQLException {
        List<UUID> handlers = List.of(UUID.randomUUID(), UUID.randomUUID());
        Map<String, UUID> claimed = new HashMap<>();
        Set<UUID> expected = new HashSet<>();
        for (List<Sent> group : groups) {
            List<Entry> entries = new ArrayList<>();
            for (Sent sent : group) {
                entries.add(entry(
                        FIXTURE, handlers.get(sent.handler()), sent.providerId(), sent.poisoned() ? "/\u0000" : "/"));
            }
            new GroupCommit(FIXTURE.connection, CommitObserver.NONE).commit(entries);
            for (int i = 0; i < group.size(); i++) {
                check(group.get(i), entries.get(i), claimed, expected);
            }
        }
        assertThat(new HashSet<>(FIXTURE.jdbc.queryForList(
                        "select delivery_id from ingress.webhook_payload where handler_id in (?, ?)",
                        UUID.class,
                        handlers.get(0),
                        handlers.get(1))))
                .isEqualTo(expected);
        assertThat(FIXTURE.count("ingress.provider_claim where handler_id in (?, ?)", handlers.toArray()))
                .isEqualTo(claimed.size());
    }

    private static void check(Sent sent, Entry entry, Map<String, UUID> claimed, Set<UUID> expected) {
        NewPayload payload = Objects.requireNonNull(entry.webhook()).payload();
        String key = sent.handler() + ":" + sent.providerId();
        UUID before = sent.providerId() == null ? null : claimed.get(key);
        if (before != null) {
            assertThat(entry.receipt().join()).isEqualTo(new Receipt(before, true));
        } else if (sent.poisoned()) {
            assertThat(entry.receipt()).isCompletedExceptionally();
        } else {
            assertThat(entry.receipt().join()).isEqualTo(new Receipt(payload.deliveryId(), false));
            expected.add(payload.deliveryId());
            if (sent.providerId() != null) {
                claimed.put(key, payload.deliveryId());
            }
        }
    }
}
