package dev.integrationhub.query.integration;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuerySideTest
class StreamIntegrationsTest {
    private static final int ROWS = 50_000;

    private final JdbcClient jdbc;
    private final Api api;

    @Autowired
    StreamIntegrationsTest(JdbcClient jdbc, Api api) {
        this.jdbc = jdbc;
        this.api = api;
    }

    @BeforeEach
    void fill() {
        jdbc.sql("""
                        insert into integration_view
                        select gen_random_uuid(), 0, now(), now(), now(), null, 0, n.name, n.name
                        from (select 'streamed ' || repeat('x', 180) || ' ' || i as name from generate_series(1, ?) i) n""").param(ROWS).update();
    }

    @AfterEach
    void empty() {
        jdbc.sql("delete from integration_view where name like 'streamed %'").update();
    }

    @Test
    void sendsAllIntegrationsWhileItStillReadsThem() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(api.uri("/integrations?search=streamed&sort=name"))
                .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());

        assertThat(answer.headers().firstValue("X-Total-Count")).contains(Integer.toString(ROWS));
        assertThat(openCursors()).isEqualTo(1);
        assertThat(entries(answer.body())).isEqualTo(ROWS);
        Events.await(() -> openCursors() == 0);
    }

    @Test
    void letsGoOfTheDatabaseWhenTheClientGoesAway() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(api.uri("/integrations?search=streamed")).build();
        try (InputStream body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            assertThat(body.read()).isEqualTo('[');
        }

        Events.await(() -> openCursors() == 0);
    }

    private long openCursors() {
        return jdbc.sql("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and state = 'idle in transaction' and query like '%integration_view%'")
                .query(Long.class)
                .single();
    }

    private static long entries(InputStream body) throws java.io.IOException {
        long entries = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                entries += c == '{' ? 1 : 0;
            }
        }
        return entries;
    }
}
