package dev.integrationhub.ingress.operate.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.operate.DeliveryFilter;
import dev.integrationhub.ingress.operate.DeliveryFixture;
import dev.integrationhub.ingress.operate.DeliveryFixture.Handler;
import dev.integrationhub.ingress.store.DeliveryState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReplayStepTest {
    private static final DeliveryFixture HUB = new DeliveryFixture();
    private static final ReplayRows ROWS = new ReplayRows(HUB.jdbc);
    private static final ReplayCounting COUNTING = new ReplayCounting(HUB.jdbc, HUB.scan, HUB.reads);

    private final Replays replays = new Replays(
            ROWS, COUNTING, HUB.changes, () -> DeliveryFixture.METADATA, HUB.serializer, HUB.clock, HUB.transactions);
    private final Handler orders = Handler.some();
    private final UUID integration = orders.integrationId();

    private static ReplayStep process() {
        return new ReplayStep(ROWS, HUB.scan, HUB.payloads, HUB.replays, HUB.template, HUB.clock, HUB.transactions);
    }

    private static DeliveryFilter of(DeliveryState... states) {
        return new DeliveryFilter(null, Set.of(states), null, null, null);
    }

    private static DeliveryFilter search(@Nullable String handler, String text) {
        return new DeliveryFilter(
                handler, Set.of(DeliveryState.SKIPPED, DeliveryState.DEAD_LETTERED), null, null, text);
    }

    private ReplayJob finished(ReplayJob job) {
        for (int i = 0; i < 1000 && now(job).endedAt() == null; i++) {
            makeDue();
            process().step();
        }
        return now(job);
    }

    private ReplayJob now(ReplayJob job) {
        return ROWS.find(integration, job.id()).orElseThrow();
    }

    private static void makeDue() {
        HUB.jdbc.sql("update ingress.replay set next_step_at = now()").update();
    }

    private List<UUID> dead(int count) {
        return HUB.webhooks(orders, DeliveryState.DEAD_LETTERED, count);
    }

    @Test
    void replaysWhatTheFilterMeansOnceEach() {
        List<UUID> dead = dead(250);
        UUID delivered = HUB.webhook(orders, DeliveryState.DELIVERED);
        UUID foreign = HUB.webhook(Handler.some(), DeliveryState.DEAD_LETTERED);

        ReplayJob job = finished(replays.start(integration, of(DeliveryState.DEAD_LETTERED)));

        assertThat(job.status()).isEqualTo("finished");
        assertThat(List.of(job.total(), job.done(), job.failed())).containsExactly(250L, 250L, 0L);
        assertThat(dead).allSatisfy(id -> assertThat(HUB.replaysOf(id)).hasSize(1));
        assertThat(HUB.replaysOf(delivered)).isEmpty();
        assertThat(HUB.replaysOf(foreign)).isEmpty();
    }

    @Test
    void replaysInTheOrderInWhichTheyCame() {
        List<UUID> dead = dead(20);

        finished(replays.start(integration, of(DeliveryState.DEAD_LETTERED)));

        assertThat(HUB.jdbc
                        .sql(
                                "select payload_of from ingress.delivery where integration_id = ? and payload_of <> delivery_id"
                                        + " order by delivery_id")
                        .param(integration)
                        .query(UUID.class)
                        .list())
                .isEqualTo(dead);
    }

    @Test
    void countsWhatCannotBeReplayed() {
        List<UUID> dead = dead(3);
        HUB.erasePayload(dead.get(0));
        HUB.losePayload(dead.get(1));

        ReplayJob job = finished(replays.start(integration, of(DeliveryState.DEAD_LETTERED)));

        assertThat(List.of(job.total(), job.done(), job.failed())).containsExactly(3L, 1L, 2L);
        assertThat(HUB.replaysOf(dead.get(2))).hasSize(1);
    }

    @Test
    void isDoneOnceByHoweverManyProcesses() throws Exception {
        List<UUID> dead = dead(600);
        ReplayJob job = replays.start(integration, of(DeliveryState.DEAD_LETTERED));

        ExecutorService processes = Executors.newFixedThreadPool(4);
        List<Future<?>> working = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            working.add(processes.submit(() -> {
                for (int turn = 0; turn < 500 && now(job).endedAt() == null; turn++) {
                    makeDue();
                    process().step();
                }
            }));
        }
        for (Future<?> process : working) {
            process.get(60, TimeUnit.SECONDS);
        }
        processes.shutdown();

        assertThat(List.of(now(job).done(), now(job).failed())).containsExactly(600L, 0L);
        assertThat(dead).allSatisfy(id -> assertThat(HUB.replaysOf(id)).hasSize(1));
    }

    @Test
    void goesOnWhereAProcessThatDiedHadCommitted() {
        List<UUID> dead = dead(150);
        ReplayJob job = replays.start(integration, of(DeliveryState.DEAD_LETTERED));
        makeDue();
        process().step();
        makeDue();
        new TransactionTemplate(HUB.transactions).executeWithoutResult(status -> {
            process().step();
            status.setRollbackOnly();
        });
        assertThat(now(job).done()).isEqualTo(100);

        assertThat(finished(job).done()).isEqualTo(150);
        assertThat(dead).allSatisfy(id -> assertThat(HUB.replaysOf(id)).hasSize(1));
    }

    @Test
    void replaysAWebhookOnceWhateverNumberOfItsDeliveriesFailed() {
        UUID id = dead(1).get(0);
        HUB.become(DeliveryState.DEAD_LETTERED, HUB.replay(id));
        HUB.become(DeliveryState.DEAD_LETTERED, HUB.replay(id));

        ReplayJob job = finished(replays.start(integration, of(DeliveryState.DEAD_LETTERED)));

        assertThat(List.of(job.total(), job.done())).containsExactly(1L, 1L);
        assertThat(HUB.replaysOf(id)).hasSize(3);
    }

    @Test
    void leavesOutWhatALaterReplayHasBroughtOrIsBringing() {
        List<UUID> dead = dead(3);
        HUB.become(DeliveryState.DELIVERED, HUB.replay(dead.get(0)));
        HUB.replay(dead.get(1));

        ReplayJob job = finished(replays.start(integration, of(DeliveryState.DEAD_LETTERED)));

        assertThat(List.of(job.total(), job.done())).containsExactly(1L, 1L);
        assertThat(HUB.replaysOf(dead.get(2))).hasSize(1);
    }

    @Test
    void bringsWhatWasDeliveredBeforeOnceMore() {
        UUID delivered = HUB.webhook(orders, DeliveryState.DELIVERED);
        HUB.become(DeliveryState.DELIVERED, HUB.replay(delivered));

        finished(replays.start(integration, of(DeliveryState.DELIVERED)));

        assertThat(HUB.replaysOf(delivered)).hasSize(2);
    }

    @Test
    void findsTextInPayloads() {
        UUID meant = HUB.webhook(orders, "customer 4711");
        UUID other = HUB.webhook(orders, "customer 4712");
        HUB.become(DeliveryState.SKIPPED, meant);
        HUB.become(DeliveryState.SKIPPED, other);

        ReplayJob job = finished(replays.start(integration, search("orders", "4711")));

        assertThat(List.of(job.total(), job.done())).containsExactly(1L, 1L);
        assertThat(HUB.replaysOf(meant)).hasSize(1);
    }

    @Test
    void runsOneAtATime() {
        dead(1);
        ReplayJob job = replays.start(integration, of(DeliveryState.DEAD_LETTERED));

        assertThatThrownBy(() -> replays.start(integration, of(DeliveryState.SKIPPED)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.REPLAY_RUNNING));
        finished(job);
        finished(replays.start(integration, of(DeliveryState.SKIPPED)));
        assertThat(ROWS.newest(integration))
                .hasSize(2)
                .last()
                .extracting(ReplayJob::id)
                .isEqualTo(job.id());
    }

    @Test
    void endsWhenItIsStopped() {
        dead(150);
        ReplayJob job = replays.start(integration, of(DeliveryState.DEAD_LETTERED));
        makeDue();
        process().step();

        ReplayJob stopped = replays.stop(integration, job.id());
        makeDue();
        process().step();

        assertThat(stopped.status()).isEqualTo("stopped");
        assertThat(stopped.endedAt()).isNotNull();
        assertThat(now(job).done()).isEqualTo(100);
        assertThat(replays.stop(integration, job.id()).endedAt()).isEqualTo(stopped.endedAt());
        assertThatThrownBy(() -> replays.stop(UUID.randomUUID(), job.id())).isInstanceOf(ProblemException.class);
    }

    @Test
    void leavesEventsOfWhoBeganAndEndedIt() {
        UUID dead = dead(1).get(0);
        ReplayJob job = finished(replays.start(integration, of(DeliveryState.DEAD_LETTERED)));
        ReplayJob stopped = replays.start(integration, of(DeliveryState.DEAD_LETTERED));
        replays.stop(integration, stopped.id());

        assertThat(HUB.jdbc
                        .sql(
                                "select payload_type || ' ' || (meta_data->>'actorId') from event_store.domain_event_json"
                                        + " where payload->>'integrationId' = ? and payload_type like 'replay.%' order by global_index")
                        .param(integration.toString())
                        .query(String.class)
                        .list())
                .containsExactly("replay.started somebody", "replay.started somebody", "replay.stopped somebody");
        assertThat(HUB.jdbc
                        .sql(
                                "select meta_data->>'causationId' from event_store.domain_event_json where aggregate_identifier = ?")
                        .param("delivery:" + HUB.replaysOf(dead).get(0))
                        .query(String.class)
                        .single())
                .isEqualTo(job.id().toString());
    }

    @Test
    void keepsItsPaceWhateverTheNumberOfProcesses() {
        dead(300);
        ReplayJob job = replays.start(integration, of(DeliveryState.DEAD_LETTERED));

        process().step();
        assertThat(process().step()).isFalse();
        assertThat(now(job).done()).isEqualTo(100);
        finished(job);
    }

    @Test
    void countsByHandlerAndStatusBeforehand() {
        Handler refunds = orders.another("refunds");
        dead(3);
        HUB.webhook(refunds, DeliveryState.DEAD_LETTERED);
        HUB.webhook(refunds, DeliveryState.SKIPPED);
        HUB.webhook(refunds, DeliveryState.PENDING);

        ReplayCount count = COUNTING.count(integration, of(DeliveryState.DEAD_LETTERED, DeliveryState.SKIPPED));
        ReplayCount searched = COUNTING.count(integration, search(null, "body"));

        assertThat(count.total()).isEqualTo(5);
        assertThat(count.complete()).isTrue();
        assertThat(count.counts())
                .extracting(group -> Map.of(group.handlerName() + " " + group.status(), group.count()))
                .containsExactlyInAnyOrder(
                        Map.of("orders dead-lettered", 3L),
                        Map.of("refunds dead-lettered", 1L),
                        Map.of("refunds skipped", 1L));
        assertThat(searched)
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(count);
        assertThat(COUNTING.count(UUID.randomUUID(), of()).total()).isZero();
    }
}
