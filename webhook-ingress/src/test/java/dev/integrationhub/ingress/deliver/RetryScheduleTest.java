package dev.integrationhub.ingress.deliver;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.webhook.WebhookSettings;
import dev.integrationhub.ingress.route.Route;

import static org.assertj.core.api.Assertions.assertThat;

class RetryScheduleTest {
    private static final Optional<Duration> NOT_ASKED = Optional.empty();

    @Test
    void isThatOfStandardWebhooksSpreadByAFifth() {
        RetrySchedule schedule = schedule(null, "{}");
        List<String> planned = List.of("PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H");

        for (int attempt = 1; attempt <= planned.size(); attempt++) {
            Duration plan = Duration.parse(planned.get(attempt - 1));
            for (int i = 0; i < 50; i++) {
                assertThat(schedule.after(attempt, NOT_ASKED).orElseThrow())
                        .isBetween(
                                plan.multipliedBy(8).dividedBy(10),
                                plan.multipliedBy(12).dividedBy(10));
            }
        }
        assertThat(schedule.after(10, NOT_ASKED)).isEmpty();
    }

    @Test
    void spreadsWhatFailedTogether() {
        RetrySchedule schedule = schedule(null, "{}");

        assertThat(Stream.generate(() -> schedule.after(2, NOT_ASKED).orElseThrow())
                        .limit(100)
                        .distinct()
                        .count())
                .isGreaterThan(50);
    }

    @Test
    void isCutByTheRetriesOfTheHandler() {
        assertThat(schedule(null, "{\"retries\":2}").after(2, NOT_ASKED)).isPresent();
        assertThat(schedule(null, "{\"retries\":2}").after(3, NOT_ASKED)).isEmpty();
        assertThat(schedule(null, "{\"retries\":0}").after(1, NOT_ASKED)).isEmpty();
    }

    @Test
    void isTheHandlersOwn() {
        RetrySchedule own = schedule(List.of("10s", "1d"), "{\"retries\":10}");

        assertThat(own.after(1, NOT_ASKED).orElseThrow()).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(12));
        assertThat(own.after(2, NOT_ASKED).orElseThrow()).isGreaterThan(Duration.ofHours(19));
        assertThat(own.after(3, NOT_ASKED)).isEmpty();
        assertThat(schedule(List.of(), "{}").after(1, NOT_ASKED)).isEmpty();
    }

    @Test
    void waitsAsLongAsTheTargetAsksUpToTwiceThePlan() {
        RetrySchedule own = schedule(List.of("100s"), "{}");

        assertThat(own.after(1, Optional.of(Duration.ofSeconds(150)))).contains(Duration.ofSeconds(150));
        assertThat(own.after(1, Optional.of(Duration.ofDays(9)))).contains(Duration.ofSeconds(200));
        assertThat(own.after(1, Optional.of(Duration.ofSeconds(-5))).orElseThrow())
                .isGreaterThanOrEqualTo(Duration.ofSeconds(80));
    }

    private static RetrySchedule schedule(@Nullable List<String> own, String defaultArgs) {
        return RetrySchedule.of(new Route(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "shop",
                "orders",
                "POST",
                null,
                defaultArgs,
                WebhookSettings.USUAL,
                false,
                new DeliverySettings(own, null, null, null, null, null, null),
                true));
    }
}
