package dev.integrationhub.query.rebuild;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.migration.SchemaMigrations;
import dev.integrationhub.platform.rebuild.RebuildProgress;
import dev.integrationhub.platform.rebuild.RebuildRunningException;
import dev.integrationhub.platform.rebuild.Rebuilds;
import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;
import dev.integrationhub.query.test.RandomHistory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuerySideTest
class ReadModelRebuildTest {
    private static final List<String> TABLES = List.of(
            "projected_stream",
            "integration_view",
            "credential_view",
            "secret_view",
            "secret_version_view",
            "handler_view",
            "handler_alias_view");

    private final Events events;
    private final Api api;
    private final JdbcClient jdbc;
    private final Rebuilds rebuild;
    private final SchemaMigrations migrations;
    private final DataSource dataSource;

    @Autowired
    ReadModelRebuildTest(
            Events events,
            Api api,
            JdbcClient jdbc,
            Rebuilds rebuild,
            SchemaMigrations migrations,
            DataSource dataSource) {
        this.events = events;
        this.api = api;
        this.jdbc = jdbc;
        this.rebuild = rebuild;
        this.migrations = migrations;
        this.dataSource = dataSource;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void makesTheSameRows(long seed) {
        happen(new Random(seed), 40, 600);
        Map<String, List<String>> live = rows();

        RebuildProgress done = rebuild.run();

        assertThat(done.state()).isEqualTo(RebuildProgress.State.DONE);
        assertThat(done.part("read models").events()).isGreaterThanOrEqualTo(600);
        assertThat(rows()).isEqualTo(live);
        migrations.migrateAll();
        assertThat(rows()).isEqualTo(live);
    }

    @Test
    void losesNothingThatHappensMeanwhile() {
        Random random = new Random(4);
        AtomicBoolean stop = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            while (!stop.get()) {
                append(random, 3, 10);
                // Enough to be in the way, and not so much that the test spends its time on the replay.
                LockSupport.parkNanos(50_000_000);
            }
        });
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            while (!stop.get()) {
                assertThat(api.get("/integrations?size=5&sort=updatedAt,desc").status())
                        .isEqualTo(200);
            }
        });

        try {
            for (int i = 0; i < 4; i++) {
                assertThat(rebuild.run().state()).isEqualTo(RebuildProgress.State.DONE);
            }
        } finally {
            stop.set(true);
        }
        writer.join();
        reader.join();
        events.awaitProjected();
        Map<String, List<String>> live = rows();
        rebuild.run();

        assertThat(rows()).isEqualTo(live);
    }

    @Test
    void cleansUpAfterOneThatDied() {
        happen(new Random(5), 5, 50);
        Map<String, List<String>> live = rows();
        jdbc.sql("create schema read_model_rebuild").update();
        jdbc.sql("create table read_model_rebuild.projected_stream (something int)")
                .update();

        rebuild.run();

        assertThat(rows()).isEqualTo(live);
        assertThat(jdbc.sql("select count(*) from pg_namespace where nspname = 'read_model_rebuild'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void repairsWhatIsWrong() {
        happen(new Random(6), 5, 50);
        Map<String, List<String>> live = rows();
        jdbc.sql("update integration_view set name = 'wrong', handler_count = 99")
                .update();
        jdbc.sql("delete from handler_view").update();

        rebuild.run();

        assertThat(rows()).isEqualTo(live);
    }

    @Test
    void waitsForAReaderAndThenExchangesTheTables() throws Exception {
        happen(new Random(7), 2, 10);
        try (Connection reader = dataSource.getConnection()) {
            reader.setAutoCommit(false);
            try (Statement statement = reader.createStatement()) {
                statement.execute("select count(*) from handler_view");
            }
            CompletableFuture<RebuildProgress> running = CompletableFuture.supplyAsync(rebuild::run);
            Thread.sleep(1500);
            assertThat(running).isNotDone();
            assertThat(api.get("/integrations").status()).isEqualTo(200);
            reader.rollback();

            assertThat(running.get(20, TimeUnit.SECONDS).state()).isEqualTo(RebuildProgress.State.DONE);
        }
    }

    @Test
    void runsOnceAtATime() {
        Supplier<RebuildProgress> first = rebuild.begin();

        assertThatThrownBy(rebuild::run).isInstanceOf(RebuildRunningException.class);
        assertThat(api.send("POST", "/actuator/readmodels").status()).isEqualTo(409);
        assertThat(first.get().state()).isEqualTo(RebuildProgress.State.DONE);
    }

    @Test
    void isStartedAndWatchedOverHttp() {
        Api.Answer started = api.send("POST", "/actuator/readmodels");

        assertThat(started.status()).isEqualTo(202);
        assertThat(started.json().get("parts").valueStream().map(part -> part.get("name")
                        .asString()))
                .containsExactlyInAnyOrder("read models", "audit entries");
        Events.await(() ->
                api.get("/actuator/readmodels").json().get("state").asString().equals("DONE"));
    }

    private void happen(Random random, int integrations, int count) {
        append(random, integrations, count);
        events.awaitProjected();
    }

    private void append(Random random, int integrations, int count) {
        List<RandomHistory> histories = new ArrayList<>();
        for (int i = 0; i < integrations; i++) {
            histories.add(new RandomHistory(random));
        }
        for (int i = 0; i < count; i++) {
            int chosen = random.nextInt(histories.size());
            if (histories.get(chosen).isOver()) {
                histories.set(chosen, new RandomHistory(random));
            }
            events.append(histories.get(chosen).next());
        }
    }

    private Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : TABLES) {
            rows.put(
                    table,
                    jdbc.sql("select row_to_json(t)::text from read_model." + table + " t order by 1")
                            .query(String.class)
                            .list());
        }
        return rows;
    }
}
