package dev.integrationhub.query.audit.sink;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/** What this process saw of the sink last. */
class SinkWatch {
    private final Counter failures;
    private volatile @Nullable SinkState state;
    private volatile long behind;

    SinkWatch(MeterRegistry meters) {
        failures = Counter.builder("hub.audit.sink.failures")
                .description("Batches of the audit trail that the sink did not take from this process")
                .register(meters);
        Gauge.builder("hub.audit.sink.lag", this, watch -> watch.behind)
                .description("Entries of the audit trail behind the last one that the sink needs no more")
                .register(meters);
    }

    void saw(SinkState seen, long entriesBehind) {
        state = seen;
        behind = entriesBehind;
    }

    void failed() {
        failures.increment();
    }

    /** Null until it is known where it begins. */
    @Nullable
    SinkState state() {
        return state;
    }

    long behind() {
        return behind;
    }
}
