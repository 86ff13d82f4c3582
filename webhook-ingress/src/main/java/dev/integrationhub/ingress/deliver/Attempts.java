package dev.integrationhub.ingress.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.answer.WebhookAnswer;
import dev.integrationhub.ingress.deliver.Breakers.Breaker;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.ingress.route.RouteLookup;
import dev.integrationhub.ingress.store.Outcome;
import dev.integrationhub.ingress.store.Payloads;
import dev.integrationhub.ingress.store.ProviderClaims;
import dev.integrationhub.ingress.store.StoredPayload;
import dev.integrationhub.platform.outbound.OutboundResponse;

/** Works on one delivery that this process has in hand, on the caller's thread, until it is in nobody's hand any more. */
@Component
class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);
    private static final Set<ProblemCode> OF_THE_OPERATOR = Set.of(
            ProblemCode.EGRESS_REFUSED,
            ProblemCode.INTEG_CORE_NOT_CONFIGURED,
            ProblemCode.TARGET_SECRET_MISSING,
            ProblemCode.TARGET_SECRET_UNUSABLE);

    private final RouteLookup routes;
    private final Payloads payloads;
    private final Filters filters;
    private final Breakers breakers;
    private final TargetAttempt target;
    private final ProviderClaims claims;
    private final KeptOutcomes outcomes;
    private final Claims deliveries;
    private final FailingHandlers failing;
    private final HandlerDisabling disabling;
    private final AttemptMetrics metrics;
    private final InHand inHand;
    private final Clock clock;

    Attempts(
            RouteLookup routes,
            Payloads payloads,
            Filters filters,
            Breakers breakers,
            TargetAttempt target,
            ProviderClaims claims,
            KeptOutcomes outcomes,
            Claims deliveries,
            FailingHandlers failing,
            HandlerDisabling disabling,
            AttemptMetrics metrics,
            InHand inHand,
            Clock clock) {
        this.routes = routes;
        this.payloads = payloads;
        this.filters = filters;
        this.breakers = breakers;
        this.target = target;
        this.claims = claims;
        this.outcomes = outcomes;
        this.deliveries = deliveries;
        this.failing = failing;
        this.disabling = disabling;
        this.metrics = metrics;
        this.inHand = inHand;
        this.clock = clock;
    }

    /** @param then done once it is in nobody's hand; must not block */
    void work(Job job, Runnable then) {
        try {
            attempt(job, then);
        } catch (RuntimeException e) {
            LOG.warn("Delivery {} is put off", job.deliveryId(), e);
            putOff(job, clock.instant().plus(AFTER_TROUBLE), then);
        }
    }

    private void attempt(Job job, Runnable then) {
        Verdict verdict = new Verdict(inHand.workerId(), job);
        Route route = route(job).orElse(null);
        if (route == null) {
            end(job, verdict.deadLettered(DeadLetter.HANDLER_REMOVED), then);
            return;
        }
        if (!route.enabled()) {
            end(
                    job,
                    job.attempts() == 0
                            ? verdict.skipped("handler-disabled")
                            : verdict.deadLettered(DeadLetter.HANDLER_DISABLED),
                    then);
            return;
        }
        SentWebhook webhook = sent(job).orElse(null);
        if (webhook == null) {
            end(job, verdict.deadLettered(DeadLetter.PAYLOAD_GONE), then);
        } else if (job.attempts() == 0 && !filters.pass(route, webhook)) {
            end(job, verdict.skipped("filtered"), then);
        } else {
            call(job, route, webhook, verdict, then);
        }
    }

    private void call(Job job, Route route, SentWebhook webhook, Verdict verdict, Runnable then) {
        Breaker breaker = breakers.of(route);
        if (!breaker.mayCall()) {
            putOff(job, breaker.openUntil().orElseGet(() -> clock.instant().plusSeconds(1)), then);
            return;
        }
        Attempted attempted;
        try {
            attempted = target.make(job, route, webhook);
        } catch (RuntimeException e) {
            breaker.wasNotCalled();
            throw e;
        }
        if (attempted.calledTarget()) {
            breaker.went(attempted.foundTargetWell());
        } else {
            breaker.wasNotCalled();
        }
        FirstAttempt told = attempted.answer() == null ? unanswered(attempted.problem()) : answered(attempted.answer());
        boolean holds = job.waiter().holds();
        Outcome outcome = !Verdict.succeeded(attempted) && holds && knows(job)
                ? verdict.deadLettered(attempted, DeadLetter.TOLD_TO_SENDER)
                : verdict.after(attempted, route, clock.instant());
        metrics.ended(attempted, outcome);
        note(route, attempted);
        store(job, outcome, then);
        if (holds) {
            job.waiter().tell(told);
        }
    }

    /** Whether the sender alone decides what comes next: nobody was told meanwhile that the webhook is on its way. */
    private boolean knows(Job job) {
        String providerId = job.webhook() == null ? null : job.webhook().providerId();
        return providerId == null || claims.release(job.handlerId(), providerId, job.deliveryId());
    }

    private void note(Route route, Attempted attempted) {
        if (Verdict.succeeded(attempted)) {
            failing.succeeded(route.handlerId());
        } else if (attempted.isAnsweredWith(410, 411)) {
            disabling.disable(route, DeadLetter.TARGET_GONE.value());
        } else if (failing.failed(route.handlerId()) && disabling.disable(route, "failing-too-long")) {
            failing.forget(route.handlerId());
        }
    }

    private void end(Job job, Outcome outcome, Runnable then) {
        job.waiter().letGo();
        metrics.ended(outcome);
        store(job, outcome, then);
    }

    private void store(Job job, Outcome outcome, Runnable then) {
        outcomes.store(outcome, () -> {
            inHand.leave(job.deliveryId());
            then.run();
        });
    }

    /** Without an attempt: the target, or the hub itself, is not well. */
    private void putOff(Job job, Instant until, Runnable then) {
        job.waiter().letGo();
        try {
            deliveries.release(List.of(job.deliveryId()), until);
        } catch (RuntimeException e) {
            LOG.debug("Delivery {} will be found as one that nobody works on", job.deliveryId(), e);
        } finally {
            inHand.leave(job.deliveryId());
            then.run();
        }
    }

    private Optional<Route> route(Job job) {
        return job.webhook() == null
                ? routes.find(job.handlerId())
                : Optional.of(job.webhook().route());
    }

    private Optional<SentWebhook> sent(Job job) {
        return job.webhook() == null
                ? payloads.find(job.payloadOf())
                        .filter(payload -> payload.erasedAt() == null)
                        .map((StoredPayload payload) -> SentWebhook.of(payload))
                : Optional.of(SentWebhook.of(job.webhook().request()));
    }

    private static FirstAttempt answered(OutboundResponse answer) {
        return new FirstAttempt.Answered(new WebhookAnswer(answer.status(), answer.headers(), answer.body()));
    }

    /** Senders are strangers: where the target is, and what the operator allows, is not their business. */
    private static FirstAttempt unanswered(@Nullable ProblemException problem) {
        ProblemCode code = problem == null ? ProblemCode.INTERNAL_ERROR : problem.code();
        if (problem != null && code == ProblemCode.VALIDATION_FAILED) {
            return new FirstAttempt.Unanswered(problem);
        }
        ProblemCode said = OF_THE_OPERATOR.contains(code) ? ProblemCode.TARGET_UNREACHABLE : code;
        ProblemException told = new ProblemException(said, said.title() + ".");
        told.initCause(problem);
        return new FirstAttempt.Unanswered(told);
    }
}
