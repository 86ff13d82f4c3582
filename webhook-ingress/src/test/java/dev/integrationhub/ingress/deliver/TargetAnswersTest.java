package dev.integrationhub.ingress.deliver;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.ingress.test.Events;
import dev.integrationhub.ingress.test.TargetServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What is made of the answers of targets, and what of them is kept. */
class TargetAnswersTest extends DeliveryStateTest {
    @Test
    void keepsWhatWasAnswered() {
        handler(retrying());
        TARGET.answers(new Answer(500, Map.of("X-Why", List.of("broken")), "x".repeat(100_000)));

        UUID id = accepted("{}");

        awaitState(id, "dead-lettered");
        assertThat(jdbc.sql("select status || ' ' || length(body) || ' ' || convert_from(headers, 'UTF8') || ' ' || url"
                                + " from ingress.attempt where delivery_id = ? and number = 1 and error_class is null")
                        .param(id)
                        .query(String.class)
                        .single())
                .startsWith("500 65536 ")
                .containsIgnoringCase("[\"X-Why\",\"broken\"]")
                .endsWith("/in/" + name);
    }

    @Test
    void keepsWhyThereWasNoAnswer() {
        events.happen(integration.handler(
                handlerId,
                name,
                dev.integrationhub.ingress.test.Integration.settings(null, TARGET.url("/hangs")),
                "{\"timeout\":200,\"retries\":0}"));

        UUID id = accepted("{}");

        awaitState(id, "dead-lettered");
        assertThat(jdbc.sql("select error_class from ingress.attempt where delivery_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("target-timed-out");
    }

    @Test
    void takesAnAnswerThatSaysSoForAFailure() {
        handler(retrying("1s"));
        TARGET.answers(new Answer(200, Map.of(), " {\"success\": false, \"error\": \"no such order\"}"));

        UUID id = accepted("{}");

        awaitState(id, "dead-lettered");
        assertThat(reason(id)).isEqualTo("unsuccessful");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void looksForThatBehindWhatIsKeptOfTheAnswerToo(boolean whenTriedAgain) {
        handler(retrying("1s"));
        TARGET.answers(new Answer(200, Map.of(), "{\"pad\":\"" + "x".repeat(200_000) + "\",\"success\":false}"));
        if (whenTriedAgain) {
            TARGET.answersInTurn(FAILURE);
        }

        UUID id = accepted("{}");

        awaitState(id, "dead-lettered");
        assertThat(reason(id)).isEqualTo("unsuccessful");
        assertThat(answerSizes(id)).containsExactly(200_026L);
    }

    @Test
    void takesAnAnswerHoweverLongItIs() {
        handler(retrying());
        TARGET.answers(new Answer(200, Map.of(), "x".repeat(11 * 1024 * 1024)));

        UUID id = accepted("{}");

        awaitState(id, "delivered");
        assertThat(answerSizes(id)).containsOnlyNulls();
    }

    @Test
    void keepsHowTheLastAttemptWentWhereThereIsNoOther() {
        handler(retrying("1s"));
        TARGET.answers(FAILURE);
        UUID id = accepted("{}");
        Events.await(() -> attempts(id) == 1);

        events.happen(integration.disabled(handlerId));

        awaitState(id, "dead-lettered");
        assertThat(reason(id)).isEqualTo("handler-disabled");
        assertThat(column("last_status::text", id)).isEqualTo("503");
    }

    @Test
    void triesAgainAfterAnAnswerThatSaysSoIfTheHandlerWantsThat() {
        handler(new DeliverySettings(List.of("1s"), null, null, null, null, true, null));
        TARGET.answersInTurn(new Answer(200, Map.of(), "{\"success\":false}"));

        UUID id = accepted("{}");

        awaitState(id, "delivered");
        assertThat(attempts(id)).isEqualTo(2);
    }

    /** Of the attempts that were answered with success. */
    private List<@Nullable Long> answerSizes(UUID id) {
        return jdbc.sql("select body_size from ingress.attempt where delivery_id = ? and status = 200")
                .param(id)
                .query((row, number) -> row.getObject(1, Long.class))
                .list();
    }
}
