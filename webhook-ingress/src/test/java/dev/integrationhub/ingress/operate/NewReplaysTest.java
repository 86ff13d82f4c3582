package dev.integrationhub.ingress.operate;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.integrationhub.ingress.operate.DeliveryFixture.Handler;
import dev.integrationhub.ingress.store.DeliveryState;

import static org.assertj.core.api.Assertions.assertThat;

class NewReplaysTest {
    private static final DeliveryFixture HUB = new DeliveryFixture();

    private final UUID original = HUB.webhook(Handler.some(), "body", "", "evt_1");

    @Test
    void isADeliveryOfItsOwnThatWaitsForWhoeverLooksForWork() {
        HUB.become(DeliveryState.DEAD_LETTERED, original);

        UUID replay = HUB.replay(original);

        DeliveryRow row = HUB.rows.find(replay).orElseThrow();
        DeliveryRow former = HUB.rows.find(original).orElseThrow();
        assertThat(row.status()).isEqualTo("pending");
        assertThat(row.replayOf()).isEqualTo(original);
        assertThat(row.handlerId()).isEqualTo(former.handlerId());
        assertThat(row.providerId()).isEqualTo("evt_1");
        assertThat(row.attempts()).isZero();
        assertThat(former.status()).isEqualTo("dead-lettered");
        assertThat(HUB.jdbc
                        .sql("select worker_id is null and next_attempt_at <= now() and ordering_key = 'key'"
                                + " from ingress.delivery where delivery_id = ?")
                        .param(replay)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void ofAReplayIsOneOfTheOriginal() {
        UUID second = HUB.replay(HUB.replay(original));

        assertThat(HUB.rows.find(second).orElseThrow().replayOf()).isEqualTo(original);
        assertThat(HUB.replaysOf(original)).hasSize(2).contains(second);
    }

    @Test
    void beginsWithAnEventThatSaysWhoseItIs() {
        UUID replay = HUB.replay(original);

        assertThat(HUB.jdbc
                        .sql(
                                "select payload_type || ' ' || (payload->>'replayOf') || ' ' || (meta_data->>'actorId')"
                                        + " from event_store.domain_event_json where aggregate_identifier = ? and sequence_number = 0")
                        .param("delivery:" + replay)
                        .query(String.class)
                        .single())
                .isEqualTo("delivery.replayed " + original + " somebody");
    }
}
