package dev.integrationhub.ingress.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.delivery.event.WebhookReceived;
import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.test.TestDatabase;

import static dev.integrationhub.ingress.store.StoreFixture.webhook;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebhookStoreTest {
    private static StoreFixture one;
    private static StoreFixture other;

    private final UUID handlerId = UUID.randomUUID();

    @BeforeAll
    static void start() {
        Database database = TestDatabase.createMigrated();
        one = new StoreFixture(database);
        other = new StoreFixture(database);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    void keepsAllThatItAnsweredOnce() throws Exception {
        List<Receipt> receipts = atOnce(400, i -> one.append(webhook(handlerId, null, "body " + i)));

        assertThat(receipts).noneMatch(Receipt::duplicate);
        assertThat(receipts).extracting(Receipt::deliveryId).doesNotHaveDuplicates();
        assertThat(one.count("ingress.webhook_payload where handler_id = ?", handlerId))
                .isEqualTo(400);
        for (int i = 0; i < 400; i++) {
            UUID id = receipts.get(i).deliveryId();
            assertThat(one.payloads.find(id).orElseThrow().body()).isEqualTo(("body " + i).getBytes(UTF_8));
            assertThat(one.engine.readEvents(StreamId.delivery(id)).asStream()).hasSize(1);
        }
    }

    @Test
    void keepsTheRequestAsItCame() {
        byte[] body = new byte[100_000];
        for (int i = 0; i < body.length; i++) {
            body[i] = (byte) (i * i);
        }

        UUID id = one.append(webhook(handlerId, "its own", "/webhook/orders", body))
                .deliveryId();

        StoredPayload stored = one.payloads.find(id).orElseThrow();
        AcceptedWebhook sent = webhook(handlerId, "its own", "/webhook/orders", body);
        assertThat(stored.body()).isEqualTo(body);
        assertThat(stored.headers()).isEqualTo(sent.request().headers());
        assertThat(stored.query()).isEqualTo(sent.request().query());
        assertThat(stored.method()).isEqualTo("POST");
        assertThat(stored.path()).isEqualTo("/webhook/orders");
        assertThat(stored.contentType()).isEqualTo("application/json");
        assertThat(stored.erasedAt()).isNull();
        DomainEventMessage<?> event =
                one.engine.readEvents(StreamId.delivery(id)).next();
        assertThat(event.getMetaData()).isEqualTo(StoreFixture.METADATA);
        assertThat(event.getTimestamp()).isEqualTo(stored.receivedAt());
        assertThat(event.getPayload()).isInstanceOfSatisfying(WebhookReceived.class, received -> {
            assertThat(received.payloadSha256()).isEqualTo(Sha256.hex(body));
            assertThat(received.payloadSize()).isEqualTo(body.length);
            assertThat(received.providerId()).isEqualTo("its own");
            assertThat(received.verification()).isEqualTo(sent.verification());
        });
    }

    @Test
    void answersARepeatWithTheFirstDelivery() {
        Receipt first = one.append(webhook(handlerId, "4711", "a"));
        Receipt second = other.append(webhook(handlerId, "4711", "a"));
        Receipt elsewhere = one.append(webhook(UUID.randomUUID(), "4711", "a"));

        assertThat(first.duplicate()).isFalse();
        assertThat(second).isEqualTo(new Receipt(first.deliveryId(), true));
        assertThat(elsewhere.duplicate()).isFalse();
        assertThat(one.count("ingress.webhook_payload where handler_id = ?", handlerId))
                .isOne();
    }

    @Test
    void givesAnIdToOneOfThoseWhoComeAtOnceToTwoProcesses() throws Exception {
        List<Receipt> receipts =
                atOnce(200, i -> (i % 2 == 0 ? one : other).append(webhook(handlerId, "id " + i / 20, "b")));

        for (int id = 0; id < 10; id++) {
            List<Receipt> same = receipts.subList(id * 20, id * 20 + 20);
            assertThat(same)
                    .extracting(Receipt::deliveryId)
                    .containsOnly(same.get(0).deliveryId());
            assertThat(same).filteredOn(receipt -> !receipt.duplicate()).hasSize(1);
        }
        assertThat(one.count("ingress.webhook_payload where handler_id = ?", handlerId))
                .isEqualTo(10);
    }

    @Test
    void forgetsAnIdAfterThreeDays() {
        UUID first = one.append(webhook(handlerId, "old", "a")).deliveryId();
        one.jdbc.update(
                "update ingress.provider_claim set claimed_at = claimed_at - interval '3 days 1 minute' where delivery_id = ?",
                first);

        Receipt again = one.append(webhook(handlerId, "old", "a"));

        assertThat(again.duplicate()).isFalse();
        assertThat(again.deliveryId()).isNotEqualTo(first);
        assertThat(one.append(webhook(handlerId, "old", "a")).deliveryId()).isEqualTo(again.deliveryId());
    }

    @Test
    void takesIdsThatAreNoPlainText() {
        for (String id : List.of("", "\u0000", "\ud800", "x".repeat(10_000), "\u043f")) {
            Receipt first = one.append(webhook(handlerId, id, "a"));
            assertThat(first.duplicate()).isFalse();
            assertThat(one.append(webhook(handlerId, id, "a")).deliveryId()).isEqualTo(first.deliveryId());
            assertThat(one.statuses.findByProviderId(handlerId, Set.of(id))).isPresent();
        }
    }

    @Test
    void failsARowThatCannotBeStoredAndReleasesItsId() {
        assertThatThrownBy(() -> one.append(webhook(handlerId, "p", "/\u0000", new byte[1])))
                .isInstanceOf(IllegalStateException.class);

        assertThat(one.append(webhook(handlerId, "p", "a")).duplicate()).isFalse();
    }

    @Test
    void refusesAtOnceWhenItHasStopped() {
        StoreFixture stopped = new StoreFixture(one.database);
        stopped.append(webhook(handlerId, null, "a"));
        stopped.close();

        assertThatThrownBy(() -> stopped.append(webhook(handlerId, null, "a")))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.UNAVAILABLE));
    }

    @Test
    void commitsWhatWaitsBeforeItStops() throws Exception {
        try (StoreFixture stopping = new StoreFixture(one.database)) {
            List<Receipt> receipts = new ArrayList<>();
            List<Receipt> answered = atOnce(64, i -> {
                if (i == 40) {
                    stopping.committer.stop();
                }
                try {
                    return stopping.append(webhook(handlerId, null, "a"));
                } catch (ProblemException e) {
                    return new Receipt(handlerId, true);
                }
            });
            answered.stream().filter(receipt -> !receipt.duplicate()).forEach(receipts::add);

            assertThat(one.count("ingress.webhook_payload where handler_id = ?", handlerId))
                    .isEqualTo(receipts.size());
        }
    }

    private interface Append {
        Receipt append(int i);
    }

    private static List<Receipt> atOnce(int count, Append append) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            List<Callable<Receipt>> tasks = IntStream.range(0, count)
                    .mapToObj(i -> (Callable<Receipt>) () -> append.append(i))
                    .collect(Collectors.toList());
            List<Receipt> receipts = new ArrayList<>();
            for (Future<Receipt> task : threads.invokeAll(tasks)) {
                receipts.add(task.get());
            }
            return receipts;
        } finally {
            threads.shutdownNow();
        }
    }
}
