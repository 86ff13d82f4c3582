package dev.integrationhub.ingress.operate.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.api.delivery.event.DeliveryCancelled;
import dev.integrationhub.ingress.operate.DeliveryFixture;
import dev.integrationhub.ingress.operate.DeliveryFixture.Handler;
import dev.integrationhub.ingress.store.DeliveryState;
import dev.integrationhub.platform.eventstore.EventBatch;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryTailTest {
    private static final DeliveryFixture HUB = new DeliveryFixture();
    private static final StoredChanges EVENTS = new StoredChanges(HUB.jdbc);
    private static final LiveRows ROWS = new LiveRows(HUB.rows, JsonMapper.shared());

    private final Handler orders = Handler.some();
    private final List<LiveRow> told = new ArrayList<>();

    private void look(DeliveryTail tail) {
        while (tail.look(() -> Set.of(orders.integrationId()), told::add)) {
            // There is more.
        }
    }

    private List<String> toldIds() {
        return told.stream()
                .map(row -> JsonMapper.shared().readTree(row.json()).get("id").asString())
                .toList();
    }

    @Test
    void tellsOfWhatChangesFromThenOnAndOfNoOtherIntegration() {
        HUB.webhook(orders, "before");
        DeliveryTail tail = DeliveryTail.begin(EVENTS, ROWS);

        UUID id = HUB.webhook(orders, "a");
        HUB.webhook(Handler.some(), "b");
        look(tail);

        assertThat(toldIds()).containsExactly(id.toString());
        look(tail);
        assertThat(told).hasSize(1);
    }

    @Test
    void showsADeliveryAsItIsAfterTheChange() {
        UUID id = HUB.webhook(orders, "a");
        DeliveryTail tail = DeliveryTail.begin(EVENTS, ROWS);

        HUB.become(DeliveryState.CANCELLED, id);
        HUB.happens(new DeliveryCancelled(id, "by-operator"));
        look(tail);

        assertThat(told).singleElement().satisfies(row -> assertThat(row.json()).contains("\"status\":\"cancelled\""));
    }

    @Test
    void tellsOfAnEventThatIsCommittedAfterLaterOnes() throws SQLException {
        UUID late = HUB.webhook(orders, "late");
        UUID early = HUB.webhook(orders, "early");
        DeliveryTail tail = DeliveryTail.begin(EVENTS, ROWS);

        try (Connection open = HUB.dataSource.getConnection()) {
            open.setAutoCommit(false);
            EventBatch.append(open, List.of(HUB.events.next(new DeliveryCancelled(late, "by-operator"))));
            HUB.happens(new DeliveryCancelled(early, "by-operator"));
            look(tail);
            assertThat(toldIds()).containsExactly(early.toString());
            assertThat(tail.settled()).isLessThan(tail.head());
            assertThat(told.get(0).id()).isEqualTo(tail.settled());
            open.commit();
        }
        look(tail);

        assertThat(toldIds()).containsExactly(early.toString(), late.toString());
        settle(tail);
    }

    @Test
    void givesUpAPlaceThatNobodyWillTake() throws SQLException {
        UUID id = HUB.webhook(orders, "a");
        DeliveryTail tail = DeliveryTail.begin(EVENTS, ROWS);
        try (Connection open = HUB.dataSource.getConnection()) {
            open.setAutoCommit(false);
            EventBatch.append(open, List.of(HUB.events.next(new DeliveryCancelled(id, "by-operator"))));
            open.rollback();
        }
        HUB.webhook(orders, "b");
        look(tail);
        assertThat(tail.settled()).isLessThan(tail.head());

        settle(tail);
    }

    private void settle(DeliveryTail tail) {
        for (int i = 0; i < 300 && tail.settled() < tail.head(); i++) {
            LockSupport.parkNanos(20_000_000);
            look(tail);
        }
        assertThat(tail.settled()).isEqualTo(tail.head());
    }
}
