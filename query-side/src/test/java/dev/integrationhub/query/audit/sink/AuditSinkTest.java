package dev.integrationhub.query.audit.sink;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.integration.event.CredentialAdded;
import dev.integrationhub.api.integration.event.CredentialChanged;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.keyring.Keyring;
import dev.integrationhub.platform.keyring.Purpose;
import dev.integrationhub.platform.keyring.SealedFor;
import dev.integrationhub.query.audit.EntryWalk;
import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuerySideTest
class AuditSinkTest {
    private final Events events;
    private final Api api;
    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final EntryWalk walk;
    private final Sinks sinks;
    private final Receiver receiver = new Receiver();
    private final UUID integration = Uuid7.next();
    private long begin;

    @Autowired
    AuditSinkTest(Events events, Api api, JdbcClient jdbc, Keyring keyring, EntryWalk walk) throws IOException {
        this.events = events;
        this.api = api;
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.walk = walk;
        this.sinks = new Sinks(jdbc, walk);
    }

    /** What other tests have done is not sent. */
    @BeforeEach
    void begin() {
        jdbc.sql("delete from audit.sink").update();
        events.append(new IntegrationCreated(integration, "before", null));
        events.awaitEntries();
        Sinks.Member first = sinks.process(receiver.url());
        Events.await(() -> {
            first.step().run();
            return first.watch().state() != null;
        });
        begin = walk.last();
    }

    @AfterEach
    void stop() {
        sinks.stopAll();
        receiver.close();
    }

    @Test
    void sendsEachEntryOnceAndInOrderWhileEventsArrive() throws Exception {
        sinks.start(receiver.url());

        for (int i = 0; i < 40; i++) {
            rename(15);
        }
        events.awaitEntries();
        Events.await(() -> receiver.entries().size() == 600);

        long expected = begin + 1;
        for (Receiver.Message message : receiver.messages()) {
            message.verify();
            assertThat(message.first()).isEqualTo(expected);
            assertThat(message.entries()).hasSizeLessThanOrEqualTo(200);
            for (JsonNode entry : message.entries()) {
                assertThat(entry.get("leafIndex").asLong()).isEqualTo(expected++);
            }
            assertThat(message.last()).isEqualTo(expected - 1);
        }
        assertThat(receiver.messages()).hasSizeLessThan(300);
        JsonNode listed =
                api.get("/integrations/" + integration + "/audit-logs").json();
        assertThat(receiver.entries().get(599).toString())
                .isEqualTo(listed.get(0).toString());
        assertThat(receiver.messages().get(0).body()).startsWith("{\"type\":\"audit.entries\",\"timestamp\":\"");
    }

    @Test
    void sendsABatchAgainUntilItIsAcceptedAndNothingBehindItBefore() {
        receiver.answersInTurn(503, 500, 404, 302);
        rename(3);
        sinks.start(receiver.url());
        Events.await(() -> !receiver.messages().isEmpty());
        rename(5);

        Events.await(() -> receiver.entries().size() == 8);

        List<Receiver.Message> again = receiver.messages().subList(0, 5);
        assertThat(again)
                .extracting(Receiver.Message::id)
                .containsOnly(again.get(0).id());
        assertThat(again).allSatisfy(message -> assertThat(message.entries()).hasSize(3));
        assertThat(again.get(4).accepted()).isTrue();
        assertThat(receiver.numbers()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void goesOnWhereAnotherProcessEnded() {
        Sinks.Member first = sinks.start(receiver.url());
        rename(4);
        Events.await(() -> receiver.entries().size() == 4);
        sinks.stop(first);
        rename(4);
        events.awaitEntries();

        sinks.start(receiver.url());

        Events.await(() -> receiver.entries().size() == 8);
        assertThat(receiver.numbers()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void waitsForAReceiverThatIsNotThere() throws IOException {
        String absent;
        try (ServerSocket closed = new ServerSocket(0)) {
            absent = "http://127.0.0.1:" + closed.getLocalPort() + "/";
        }
        Sinks.Member lonely = sinks.start(absent);
        rename(2);
        Events.await(() -> lonely.health().getDetails().containsKey("failures"));
        assertThat(lonely.health().getDetails()).containsEntry("error", "unreachable-connect");
        sinks.stop(lonely);

        sinks.start(receiver.url());

        Events.await(() -> receiver.entries().size() == 2);
    }

    @Test
    void sendsFromOneProcessAtATime() {
        receiver.pauses(Duration.ofMillis(30));
        sinks.start(receiver.url());
        sinks.start(receiver.url());
        sinks.start(receiver.url());

        for (int i = 0; i < 30; i++) {
            rename(20);
        }
        events.awaitEntries();
        Events.await(() -> receiver.entries().size() >= 600);

        assertThat(receiver.mostAtOnce()).isEqualTo(1);
        assertThat(receiver.numbers()).hasSize(600).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void sendsAgainWhatAProcessSentThatDiedBeforeItCouldNoteIt() {
        rename(3);
        events.awaitEntries();
        SinkRows dying = new SinkRows(jdbc) {
            @Override
            void delivered(Claim claim, long last) {
                throw new IllegalStateException("It dies here");
            }
        };
        sinks.start(sinks.process(receiver.url(), dying, Set.of()));
        Events.await(() -> receiver.messages().size() == 1);
        sinks.stopAll();
        rename(2);
        events.awaitEntries();
        SinkStep other = sinks.process(receiver.url()).step();

        assertThat(other.run()).as("it may yet live").isFalse();
        assertThat(receiver.messages()).hasSize(1);
        jdbc.sql("update audit.sink set leased_until = now()").update();
        while (other.run()) {
            assertThat(receiver.messages()).hasSizeLessThan(10);
        }

        assertThat(receiver.messages())
                .extracting(message -> message.entries().size())
                .containsExactly(3, 3, 2);
        assertThat(receiver.messages().get(1).id())
                .isEqualTo(receiver.messages().get(0).id());
    }

    @Test
    void sendsNoValue() {
        UUID credential = Uuid7.next();
        String first = seal(credential, "hidden-one", 1);
        String second = seal(credential, "hidden-two", 2);
        events.append(
                new CredentialAdded(integration, credential, "TOKEN", first, 1),
                new CredentialChanged(integration, credential, "TOKEN", second, 2),
                new SecretAdded(
                        integration, Uuid7.next(), "KEY", "ihs1.third.x", 1, "…st", null, null, "fingerprint-of-it"));
        sinks.start(receiver.url());

        Events.await(() -> receiver.entries().size() == 3);

        assertThat(receiver.entries().get(1).get("changes").toString())
                .isEqualTo("[{\"path\":\"/value\",\"before\":null,\"after\":null}]");
        assertThat(receiver.messages()).extracting(Receiver.Message::body).allSatisfy(body -> assertThat(body)
                .contains("TOKEN", "KEY")
                .doesNotContain("hidden", "ihs1", first, second, "fingerprint-of-it", Receiver.SECRET));
    }

    @Test
    void holdsNothingUpWhileTheReceiverHangs() {
        receiver.hangs();
        sinks.start(receiver.url());
        rename(1);
        Events.await(() -> receiver.underWay() == 1);

        events.happen(new IntegrationRenamed(integration, "meanwhile", "?"));

        assertThat(receiver.underWay()).isEqualTo(1);
        assertThat(api.get("/integrations/" + integration).json().get("name").asString())
                .isEqualTo("meanwhile");
        assertThat(api.get("/integrations/" + integration + "/audit-logs").json())
                .hasSize(3);
        assertThat(jdbc.sql(
                                "select count(*) from pg_locks l join pg_class c on c.oid = l.relation where relname = 'sink'")
                        .query(Long.class)
                        .single())
                .isZero();
        receiver.goesOn();
        Events.await(() -> receiver.entries().size() == 2);
    }

    @Test
    void startsAnewBehindATrailThatIsShorterThanWhatWasSent() {
        rename(1);
        events.awaitEntries();
        jdbc.sql("update audit.sink set position = position + 1000000").update();
        SinkRows unfinished = new SinkRows(jdbc) {
            @Override
            long lastEvent() {
                return Long.MAX_VALUE;
            }
        };
        assertThat(sinks.process(receiver.url(), unfinished, Set.of()).step().run())
                .as("while the trail is being made")
                .isFalse();
        assertThat(position()).isEqualTo(begin + 1000000);
        Sinks.Member process = sinks.start(receiver.url());
        Events.await(() -> position() == walk.last());

        rename(2);

        Events.await(() -> receiver.entries().size() == 2);
        assertThat(receiver.messages().get(0).first()).isEqualTo(begin + 2);
        assertThat(process.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void sendsTheClassesThatAreAskedForAndIsNotBehindTheOthers() {
        jdbc.sql("""
                        insert into event_store.domain_event (sequence_number, aggregate_identifier, type, event_identifier,
                            payload_type, payload_revision, time_stamp, payload, meta_data)
                        select 0, 'delivery:' || id, 'delivery', id, 'webhook.received', '1', '2026-05-01T00:00:00.000Z',
                            convert_to('{"deliveryId":"' || id || '","integrationId":"' || :integration || '","handlerId":"' || id || '"}', 'UTF8'),
                            convert_to('{"actorType":"anonymous"}', 'UTF8')
                        from (select uuidv7()::text as id from generate_series(1, 300)) d""").param("integration", integration.toString()).update();
        events.awaitEntries();
        Sinks.Member process = sinks.process(receiver.url());

        assertThat(process.step().run()).isFalse();
        assertThat(process.step().run()).isFalse();

        assertThat(receiver.messages()).isEmpty();
        assertThat(process.watch().behind()).isZero();
        rename(1);
        events.awaitEntries();
        assertThat(process.step().run()).isTrue();
        assertThat(receiver.messages().get(0).first()).isEqualTo(begin + 1);
        assertThat(receiver.numbers()).containsExactly(begin + 301);
        jdbc.sql("update audit.sink set position = ?").param(begin).update();
        SinkStep all =
                sinks.process(receiver.url(), new SinkRows(jdbc), Set.of()).step();
        assertThat(all.run()).isTrue();
        assertThat(all.run()).isTrue();
        assertThat(receiver.numbers()).hasSize(302);
        assertThat(new HashSet<>(receiver.numbers())).hasSize(301);
    }

    private long position() {
        return jdbc.sql("select position from audit.sink").query(Long.class).single();
    }

    private void rename(int times) {
        IntegrationRenamed[] renamed = new IntegrationRenamed[times];
        for (int i = 0; i < times; i++) {
            renamed[i] = new IntegrationRenamed(integration, Uuid7.next().toString(), "?");
        }
        events.append(renamed);
    }

    private String seal(UUID credential, String value, long version) {
        return keyring.seal(new SealedFor(Purpose.CREDENTIAL, integration, credential, version), ClearText.of(value));
    }
}
