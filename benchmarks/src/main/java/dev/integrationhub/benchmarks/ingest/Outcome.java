package dev.integrationhub.benchmarks.ingest;

import java.util.Arrays;

/** What came of some seconds of load. */
final class Outcome {
    private final long[] nanos;
    private final double seconds;
    private final long refused;

    /** @param nanos how long each accepted webhook took, from when it should have been sent */
    Outcome(long[] nanos, double seconds, long refused) {
        this.nanos = nanos;
        this.seconds = seconds;
        this.refused = refused;
        Arrays.sort(nanos);
    }

    double perSecond() {
        return nanos.length / seconds;
    }

    double millis(double quantile) {
        return nanos.length == 0 ? Double.NaN : nanos[(int) ((nanos.length - 1) * quantile)] / 1e6;
    }

    long refused() {
        return refused;
    }
}
