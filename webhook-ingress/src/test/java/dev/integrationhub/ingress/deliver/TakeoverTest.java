package dev.integrationhub.ingress.deliver;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import dev.integrationhub.platform.id.Uuid7;

import static org.assertj.core.api.Assertions.assertThat;

/** What a process had in hand that died, or lost track of it. */
class TakeoverTest extends DeliveryStateTest {
    @Autowired
    private InHand inHand;

    @Autowired
    private Workers workers;

    @Test
    void takesOverWhatADeadProcessHadInHand() {
        handler(retrying());
        UUID dead = Uuid7.next();
        UUID id = undelivered(dead);
        jdbc.sql("insert into ingress.worker values (?, now() - interval '1 second')")
                .param(dead)
                .update();

        awaitState(id, "delivered");
        assertThat(jdbc.sql("select count(*) from ingress.worker where worker_id = ?")
                        .param(dead)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void leavesToALivingProcessWhatItHasInHand() {
        handler(retrying());
        UUID living = Uuid7.next();
        jdbc.sql("insert into ingress.worker values (?, now() + interval '1 hour')")
                .param(living)
                .update();
        UUID id = undelivered(living);
        UUID next = accepted("{}");
        awaitState(next, "delivered");

        assertThat(state(id)).isEqualTo("pending");
        jdbc.sql("update ingress.worker set alive_until = now() where worker_id = ?")
                .param(living)
                .update();
        awaitState(id, "delivered");
    }

    @Test
    void findsWhatItLostTrackOf() {
        handler(retrying());

        awaitState(undelivered(inHand.workerId()), "delivered");
    }

    @Test
    void freesWhatAProcessTookThatWasTakenForDeadAndDied() {
        handler(retrying());
        UUID id = undelivered(Uuid7.next());

        workers.sweep();

        awaitState(id, "delivered");
    }

    /** A webhook that a process stored a while ago and did not come to deliver. */
    private UUID undelivered(UUID worker) {
        events.happen(integration.disabled(handlerId));
        UUID id = accepted("{}");
        awaitState(id, "skipped");
        events.happen(integration.enabled(handlerId));
        jdbc.sql("update ingress.delivery set status = 'pending', reason = null, worker_id = ?,"
                        + " changed_at = now() - interval '1 hour' where delivery_id = ?")
                .param(worker)
                .param(id)
                .update();
        return id;
    }
}
