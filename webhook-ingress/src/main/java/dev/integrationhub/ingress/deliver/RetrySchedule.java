package dev.integrationhub.ingress.deliver;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import dev.integrationhub.api.delivery.PauseText;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.platform.target.DefaultArguments;

/** When a delivery that was not taken is attempted again. */
record RetrySchedule(List<Duration> pauses) {
    /** Of the specification of Standard Webhooks: ten attempts in 75 hours. */
    private static final List<Duration> USUAL = Stream.of("5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h")
            .map(PauseText::parse)
            .toList();

    private static final double JITTER = 0.2;

    /** The handler's own schedule, else the usual one; no longer than its {@code retries} say. */
    static RetrySchedule of(Route route) {
        List<String> own = route.delivery().retrySchedule();
        List<Duration> pauses =
                own == null ? USUAL : own.stream().map(PauseText::parse).toList();
        Integer retries = DefaultArguments.of(route.target().defaultArgs()).givenRetries();
        return new RetrySchedule(retries == null || retries >= pauses.size() ? pauses : pauses.subList(0, retries));
    }

    /**
     * The pause after an attempt, spread by a fifth to both sides so that what failed together does not come back together.
     *
     * @param attempt the one that failed, from 1
     * @param asked by the target; counts if it is longer than planned, up to twice as long
     * @return none if there is to be no other attempt
     */
    Optional<Duration> after(int attempt, Optional<Duration> asked) {
        if (attempt > pauses.size()) {
            return Optional.empty();
        }
        long planned = pauses.get(attempt - 1).toMillis();
        long spread =
                (long) (planned * (1 + JITTER * ThreadLocalRandom.current().nextDouble(-1, 1)));
        long wanted = asked.map(Duration::toMillis).orElse(0L);
        return Optional.of(Duration.ofMillis(Math.max(spread, Math.min(wanted, 2 * planned))));
    }
}
