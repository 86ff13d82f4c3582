package dev.integrationhub.ingress.receive;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.ingress.store.CommitObserver;
import dev.integrationhub.ingress.verify.Refusal;

/** Counts what comes in. No handler is named: there may be a hundred thousand of them. */
@Component
class WebhookMetrics implements CommitObserver {
    /** Of these no rejection is kept. */
    private static final Set<ProblemCode> OF_NO_HANDLER_OR_NO_WEBHOOK = EnumSet.of(
            ProblemCode.HANDLER_NOT_FOUND,
            ProblemCode.HANDLER_RENAMED,
            ProblemCode.MALFORMED_REQUEST,
            ProblemCode.REQUEST_TIMED_OUT,
            ProblemCode.UNAVAILABLE);

    private final Counter accepted;
    private final Counter duplicates;
    private final Map<Refusal, Counter> rejected = new EnumMap<>(Refusal.class);
    private final Map<ProblemCode, Counter> problems = new EnumMap<>(ProblemCode.class);
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
            rejected.put(why, rejected(why.value(), meters));
        }
        for (ProblemCode code : OF_NO_HANDLER_OR_NO_WEBHOOK) {
            problems.put(code, rejected(code.code(), meters));
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

    private static Counter rejected(String reason, MeterRegistry meters) {
        return Counter.builder("hub.webhooks.rejected")
                .description("Requests that were not taken")
                .tag("reason", reason)
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

    /** One that no reason to refuse it was noted of. */
    void refused(ProblemCode code) {
        Counter counter = problems.get(code);
        if (counter != null) {
            counter.increment();
        }
    }

    void tookTime(long nanos) {
        time.record(nanos, TimeUnit.NANOSECONDS);
    }
}
