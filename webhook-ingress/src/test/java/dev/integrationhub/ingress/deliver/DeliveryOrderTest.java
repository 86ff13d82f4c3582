package dev.integrationhub.ingress.deliver;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.delivery.Ordering;

import static org.assertj.core.api.Assertions.assertThat;

/** Deliveries of handlers that want them one after the other. */
class DeliveryOrderTest extends DeliveryStateTest {
    @Test
    void bringsThemInTheirOrder() {
        handler(new DeliverySettings(List.of("1s", "1s"), null, Ordering.FIFO, null, null, null, null));
        TARGET.answersInTurn(FAILURE);

        for (int i = 0; i < 5; i++) {
            accepted("{\"n\":" + i + "}");
        }

        assertThat(TARGET.taken().text()).isEqualTo("{\"n\":0}");
        for (int i = 0; i < 5; i++) {
            assertThat(TARGET.taken().text()).isEqualTo("{\"n\":" + i + "}");
        }
    }

    @Test
    void bringsThoseOfAKeyInTheirOrder() {
        handler(new DeliverySettings(List.of("2s"), null, Ordering.FIFO, "/customer/id", null, null, null));
        TARGET.answersInTurn(FAILURE);

        accepted("{\"customer\":{\"id\":1},\"n\":0}");
        assertThat(TARGET.taken().text()).contains("\"n\":0");
        UUID later = accepted("{\"customer\":{\"id\":1},\"n\":1}");
        UUID other = accepted("{\"customer\":{\"id\":\"x\"},\"n\":2}");
        UUID free = accepted("{\"n\":3}");

        awaitState(other, "delivered");
        awaitState(free, "delivered");
        assertThat(state(later)).isEqualTo("pending");
        awaitState(later, "delivered");
        TARGET.taken();
        TARGET.taken();
        assertThat(TARGET.taken().text()).contains("\"n\":0");
        assertThat(TARGET.taken().text()).contains("\"n\":1");
    }
}
