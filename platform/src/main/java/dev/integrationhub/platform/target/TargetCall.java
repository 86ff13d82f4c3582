package dev.integrationhub.platform.target;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.outbound.OutboundException;
import dev.integrationhub.platform.outbound.OutboundException.Unreachable;
import dev.integrationhub.platform.outbound.OutboundHttp;
import dev.integrationhub.platform.outbound.OutboundRequest;
import dev.integrationhub.platform.outbound.OutboundResponse;

/**
 * Runs a handler against its target, now, on the caller's thread. {@code timeout} bounds an attempt; {@code retries} repeats it where
 * no connection held, and after a 429 or a 5xx; a timeout is not repeated. All attempts and pauses together take at most two minutes:
 * an attempt that would begin later is not made, and the last one is cut to what is left.
 */
public final class TargetCall {
    private static final Duration IN_ALL = Duration.ofMinutes(2);

    private final TargetRequestBuilder requests;
    private final OutboundHttp http;
    private final Clock clock;

    public TargetCall(TargetRequestBuilder requests, OutboundHttp http, Clock clock) {
        this.requests = requests;
        this.http = http;
        this.clock = clock;
    }

    /**
     * Makes the call.
     *
     * @return the target's answer, a failure of its own included
     * @throws ProblemException if there is no request to make, or no answer came
     */
    public TargetResult run(TargetDefinition definition, TargetInput input) {
        OutboundRequest request = requests.build(definition, input);
        int attempts = DefaultArguments.of(definition.defaultArgs()).retries() + 1;
        Instant begin = clock.instant();
        long start = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            Duration left = IN_ALL.minusNanos(System.nanoTime() - start);
            Attempt made = attempt(left.compareTo(request.timeout()) < 0 ? request.withTimeout(left) : request);
            Duration pause = RetryPause.after(attempt, made.headers(), clock.instant());
            Duration passed = Duration.ofNanos(System.nanoTime() - start);
            if (attempt == attempts
                    || !made.isWorthRepeating()
                    || passed.plus(pause).compareTo(IN_ALL) >= 0) {
                OutboundResponse answer = made.answer();
                return new TargetResult(answer.status(), answer.headers(), answer.body(), begin, passed, attempt);
            }
            sleep(pause);
        }
    }

    private Attempt attempt(OutboundRequest request) {
        try {
            return new Attempt(http.send(request), null);
        } catch (Unreachable e) {
            return new Attempt(null, e);
        } catch (OutboundException e) {
            throw TargetProblems.of(e);
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemCode.UNAVAILABLE, "The hub stopped before the target answered");
        }
    }
}
