package dev.integrationhub.query.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.api.user.event.UserCreated;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuerySideTest
@TestPropertySource(properties = "hub.test=pages")
class PagesWhileEventsArriveTest {
    private static final int WRITERS = 3;
    private static final int OF_EACH = 1_000;

    private final Events events;
    private final Api api;
    private final JdbcClient jdbc;

    @Autowired
    PagesWhileEventsArriveTest(Events events, Api api, JdbcClient jdbc) {
        this.events = events;
        this.api = api;
        this.jdbc = jdbc;
    }

    /** Who reads on from the oldest gets every event there ever is, once. */
    @Test
    void oldestFirstMissesNothingAndRepeatsNothing() {
        List<CompletableFuture<Void>> writers = write();
        List<Long> leaves = new ArrayList<>();
        String next = "/audit-logs?class=all&order=oldest&limit=17";
        boolean over = false;
        while (true) {
            boolean wereDone = writers.stream().allMatch(CompletableFuture::isDone);
            Api.Answer page = api.get(next);
            page.json().forEach(entry -> leaves.add(entry.get("leafIndex").asLong()));
            if (!page.json().isEmpty()) {
                next = "/audit-logs?class=all&order=oldest&limit=17&cursor="
                        + cursorAfter(leaves.get(leaves.size() - 1));
            } else if (over) {
                break;
            } else if (wereDone) {
                events.awaitEntries();
                over = true;
            }
        }
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).join();

        assertThat(leaves).doesNotHaveDuplicates().isSorted();
        assertThat(leaves.size()).isEqualTo(stored());
        assertThat(leaves.get(leaves.size() - 1)).isEqualTo(stored() - 1);
    }

    /** Who reads back from the newest gets every event that had its entry when they began, once. */
    @ParameterizedTest
    @ValueSource(strings = {"", "&actor=user"})
    void newestFirstMissesNothingThatWasThereAndRepeatsNothing(String filter) {
        List<CompletableFuture<Void>> writers = write();
        boolean over;
        do {
            over = writers.stream().allMatch(CompletableFuture::isDone);
            long there = jdbc.sql("select count(*) from audit_trail.entry e where "
                            + (filter.isEmpty() ? "true" : "actor_type = 'user'"))
                    .query(Long.class)
                    .single();
            List<Long> leaves = new ArrayList<>();
            Api.Answer page = api.get("/audit-logs?class=all&limit=200" + filter);
            while (true) {
                page.json().forEach(entry -> leaves.add(entry.get("leafIndex").asLong()));
                if (page.link("next").isEmpty()) {
                    break;
                }
                page = api.get(page.link("next"));
            }

            assertThat(leaves).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
            assertThat(leaves.size()).isGreaterThanOrEqualTo((int) there);
            if (filter.isEmpty()) {
                assertThat(leaves.get(0)).as("all the way down").isEqualTo(leaves.size() - 1L);
            }
        } while (!over);
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).join();
    }

    private static String cursorAfter(long leaf) {
        return new EntryPage(false, null, 1).cursorAfter(leaf);
    }

    private long stored() {
        return jdbc.sql("select count(*) from event_store.domain_event")
                .query(Long.class)
                .single();
    }

    private List<CompletableFuture<Void>> write() {
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(CompletableFuture.runAsync(this::writeSome));
        }
        return writers;
    }

    private void writeSome() {
        UUID integration = Uuid7.next();
        events.append(new IntegrationCreated(integration, "pages-" + integration, null));
        for (int i = 1; i < OF_EACH; i++) {
            if (i % 3 == 0) {
                UUID user = Uuid7.next();
                events.appendOther(
                        StreamId.USER,
                        StreamId.user(user),
                        0,
                        new UserCreated(user),
                        Map.of("actorType", "user", "actorId", user.toString()));
            } else {
                events.append(new IntegrationRenamed(integration, "n" + i, "?"));
            }
        }
    }
}
