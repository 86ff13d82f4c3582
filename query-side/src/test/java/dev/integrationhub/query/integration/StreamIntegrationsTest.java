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
    void holdsNothingOfTheDatabaseWhileItSends() throws Exception {
        HttpResponse<InputStream> answer = list("&sort=name");

        assertThat(answer.headers().firstValue("X-Total-Count")).contains(Integer.toString(ROWS));
        Events.await(() -> heldConnections() == 0);
        assertThat(entries(answer.body())).isEqualTo(ROWS);
    }

    @Test
    void listsEachOnceThoughTheyChangeMeanwhile() throws Exception {
        HttpResponse<InputStream> answer = list("&sort=name,desc");

        jdbc.sql("update integration_view set name = 'streamed zzz ' || name where name like 'streamed %1'")
                .update();
        int gone = jdbc.sql("delete from integration_view where name like 'streamed x% 1000_'")
                .update();

        assertThat(gone).isEqualTo(9);
        assertThat(entries(answer.body())).isEqualTo(ROWS - gone);
    }

    @Test
    void stopsWhenTheClientGoesAway() throws Exception {
        try (InputStream body = list("").body()) {
            assertThat(body.read()).isEqualTo('[');
        }

        Events.await(() -> heldConnections() == 0);
    }

    private HttpResponse<InputStream> list(String parameters) throws Exception {
        HttpRequest request =
                api.request("/integrations?search=streamed" + parameters).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    private long heldConnections() {
        return jdbc.sql("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and state like 'idle in transaction%' and query like '%integration_view%'")
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
