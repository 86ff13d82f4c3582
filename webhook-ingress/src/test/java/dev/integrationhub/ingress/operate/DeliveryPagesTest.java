package dev.integrationhub.ingress.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

import dev.integrationhub.ingress.operate.DeliveryFixture.Handler;
import dev.integrationhub.ingress.store.DeliveryState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeliveryPagesTest {
    private static final DeliveryFixture HUB = new DeliveryFixture();

    private final DeliveryPages pages = new DeliveryPages(HUB.scan, HUB.reads);
    private final Handler orders = Handler.some();
    private final Handler refunds = orders.another("refunds");

    private List<UUID> find(DeliveryFilter filter) {
        DeliveryPages.Page page = pages.read(orders.integrationId(), new DeliveryQuery(filter, 200, null));
        assertThat(page.next()).isNull();
        return page.rows().stream().map(DeliveryRow::id).toList();
    }

    private static DeliveryFilter of(@Nullable String handler, DeliveryState... states) {
        return new DeliveryFilter(handler, Set.of(states), null, null, null);
    }

    private static DeliveryFilter between(@Nullable Instant from, @Nullable Instant to) {
        return new DeliveryFilter(null, Set.of(), from, to, null);
    }

    private static DeliveryFilter search(String text) {
        return new DeliveryFilter(null, Set.of(), null, null, text);
    }

    @Test
    void showsTheNewestFirstPageByPage() {
        List<UUID> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.add(0, HUB.webhook(orders, "body"));
        }
        HUB.webhook(Handler.some(), "of another integration");

        List<UUID> shown = new ArrayList<>();
        UUID below = null;
        do {
            DeliveryPages.Page page =
                    pages.read(orders.integrationId(), new DeliveryQuery(DeliveryFilter.ALL, 2, below));
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(2);
            page.rows().forEach(row -> shown.add(row.id()));
            below = page.next();
        } while (below != null);

        assertThat(shown).isEqualTo(sent);
    }

    @Test
    void knowsAHandlerByItsNameAndItsId() {
        UUID first = HUB.webhook(orders, "a");
        UUID second = HUB.webhook(refunds, "b");

        assertThat(find(of("orders"))).containsExactly(first);
        assertThat(find(of(refunds.id().toString()))).containsExactly(second);
        assertThat(find(of("nobody"))).isEmpty();
    }

    @Test
    void findsByOneStateOrSeveral() {
        UUID pending = HUB.webhook(orders, DeliveryState.PENDING);
        UUID delivered = HUB.webhook(orders, DeliveryState.DELIVERED);
        UUID dead = HUB.webhook(orders, DeliveryState.DEAD_LETTERED);
        UUID skipped = HUB.webhook(orders, DeliveryState.SKIPPED);
        UUID cancelled = HUB.webhook(orders, DeliveryState.CANCELLED);
        HUB.webhook(Handler.some(), DeliveryState.PENDING);
        HUB.webhook(Handler.some(), DeliveryState.DEAD_LETTERED);

        assertThat(find(of(null, DeliveryState.PENDING))).containsExactly(pending);
        assertThat(find(of(null, DeliveryState.DELIVERED))).containsExactly(delivered);
        assertThat(find(of(null, DeliveryState.DEAD_LETTERED))).containsExactly(dead);
        assertThat(find(of(null, DeliveryState.SKIPPED, DeliveryState.CANCELLED)))
                .containsExactly(cancelled, skipped);
        assertThat(find(of(null, DeliveryState.PENDING, DeliveryState.DEAD_LETTERED)))
                .containsExactly(dead, pending);
    }

    @Test
    void findsWhatIsPendingAmongVeryMuchThatIsOfOthers() {
        UUID pending = HUB.webhook(orders, DeliveryState.PENDING);
        HUB.webhook(orders, DeliveryState.DELIVERED);
        Handler others = Handler.some();
        HUB.webhooks(others, DeliveryState.PENDING, 1100);

        assertThat(find(of(null, DeliveryState.PENDING))).containsExactly(pending);
        HUB.jdbc
                .sql("delete from ingress.delivery where handler_id = ?")
                .param(others.id())
                .update();
        assertThat(find(of(null, DeliveryState.PENDING))).containsExactly(pending);
    }

    @Test
    void findsWhatWasReceivedInATime() throws InterruptedException {
        UUID before = HUB.webhook(orders, "a");
        Thread.sleep(5);
        Instant from = HUB.clock.instant();
        UUID within = HUB.webhook(orders, "b");
        Thread.sleep(5);
        Instant to = HUB.clock.instant();
        UUID after = HUB.webhook(orders, "c");

        assertThat(find(between(from, to))).containsExactly(within);
        assertThat(find(between(from, null))).containsExactly(after, within);
        assertThat(find(between(null, to))).containsExactly(within, before);
    }

    @Test
    void findsADeliveryByItsIdAndItsReplaysWithIt() {
        UUID id = HUB.webhook(orders, "a");
        UUID replay = HUB.replay(id);
        HUB.webhook(orders, "mentions " + id);

        assertThat(find(search(id.toString()))).containsExactly(replay, id);
        assertThat(find(search(replay.toString()))).containsExactly(replay);
    }

    @Test
    void findsNoDeliveryOfAnotherIntegrationByItsId() {
        UUID foreign = HUB.webhook(Handler.some(), "a");
        UUID mention = HUB.webhook(orders, "mentions " + foreign);

        assertThat(find(search(foreign.toString()))).containsExactly(mention);
    }

    @Test
    void findsByTheIdOfTheSenderInWhicheverFormItIsKept() {
        String key = UUID.randomUUID().toString();
        UUID plain = HUB.webhook(orders, "a", "", "evt_1");
        UUID other = HUB.webhook(orders, "b", "", "idempotency-key " + key);

        assertThat(find(search("evt_1"))).containsExactly(plain);
        assertThat(find(search(key))).containsExactly(other);
        assertThat(find(search("vt_1"))).isEmpty();
    }

    @Test
    void findsTextInTheBodyAndTheQuery() {
        UUID body = HUB.webhook(orders, "{\"customer\":\"Žluťoučký\"}");
        UUID query = HUB.webhook(orders, "", "customer=4711", "");
        UUID replay = HUB.replay(body);
        HUB.erasePayload(HUB.webhook(orders, "Žluťoučký"));

        assertThat(find(search("\"Žluť"))).containsExactly(replay, body);
        assertThat(find(search("4711"))).containsExactly(query);
        assertThat(find(search("žluť"))).isEmpty();
        assertThat(find(new DeliveryFilter("refunds", Set.of(), null, null, "4711")))
                .isEmpty();
    }

    @Test
    void endsAPageEarlyWhereFewOfVeryManyAreMeant() {
        UUID rare = HUB.webhook(refunds, "a");
        many(orders, 7000);
        DeliveryFilter filter = of("refunds");

        DeliveryPages.Page first = pages.read(orders.integrationId(), new DeliveryQuery(filter, 10, null));
        assertThat(first.rows()).isEmpty();
        DeliveryPages.Page second = pages.read(orders.integrationId(), new DeliveryQuery(filter, 10, first.next()));

        assertThat(first.next()).isNotNull();
        assertThat(second.rows()).extracting(DeliveryRow::id).containsExactly(rare);
        assertThat(second.next()).isNull();
    }

    @Test
    void asksNoMoreOfTheDatabaseThanItAnswersSoon() {
        assertThatThrownBy(() -> HUB.reads.within(Duration.ofMillis(100), () -> HUB.jdbc
                        .sql("select count(*) from generate_series(1, 1000000000)")
                        .query(Long.class)
                        .single()))
                .isInstanceOf(QueryTimeoutException.class);
    }

    private static void many(Handler handler, int count) {
        HUB.jdbc
                .sql("insert into ingress.delivery (delivery_id, integration_id, handler_id, handler_name, received_at,"
                        + " payload_of, status, changed_at, next_attempt_at) select id, ?, ?, ?, now(), id, 'delivered', now(), now()"
                        + " from (select uuidv7() as id from generate_series(1, ?)) ids")
                .params(handler.integrationId(), handler.id(), handler.name(), count)
                .update();
    }
}
