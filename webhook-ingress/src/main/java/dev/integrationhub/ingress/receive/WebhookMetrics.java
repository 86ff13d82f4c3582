package dev.integrationhub.ingress.receive;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.store.CommitObserver;
import dev.integrationhub.ingress.verify.Refusal;

/** Counts what comes in. No handler is named: there may be a hundred thousand of them. */
@Component
class WebhookMetrics implements CommitObserver {
    private final Counter accepted;
    private final Counter duplicates;
    private final Map<Refusal, Counter> rejected = new EnumMap<>(Refusal.class);
    private final Timer time;
    private final DistributionSummary groups;
    private final Timer commits;

    WebhookMetrics(MeterRegistry meters) {
        accepted = Counter.builder("hub.webhooks.accepted")
                .description("Webhooks that were stored")
                .register(meters);
        duplicates = Counter.builder("hub.webhooks.duplicates")
                .description("Webhooks that had been stored before")
                .register(meters);
        for (Refusal why : Refusal.values()) {
            rejected.put(
                    why,
                    Counter.builder("hub.webhooks.rejected")
                            .description("Webhooks that were refused")
                            .tag("reason", why.value())
                            .register(meters));
        }
        groups = DistributionSummary.builder("hub.webhooks.group.size")
                .description("What was committed together: webhooks, and outcomes of deliveries")
                .publishPercentileHistogram()
                .minimumExpectedValue(1.0)
                .maximumExpectedValue(256.0)
                .register(meters);
        commits = Timer.builder("hub.webhooks.commit")
                .description("From the first statement of a group to the end of its commit")
                .publishPercentileHistogram()
                .register(meters);
        time = Timer.builder("hub.webhooks.time")
                .description("From the arrival of a webhook's headers to its answer")
                .publishPercentileHistogram()
                .register(meters);
    }

    @Override
    public void committed(int entries, Duration took) {
        groups.record(entries);
        commits.record(took);
    }

    void accepted() {
        accepted.increment();
    }

    void duplicate() {
        duplicates.increment();
    }

    void rejected(Refusal why) {
        Counter counter = rejected.get(why);
        if (counter != null) {
            counter.increment();
        }
    }

    void tookTime(long nanos) {
        time.record(nanos, TimeUnit.NANOSECONDS);
    }
}
