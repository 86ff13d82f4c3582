package dev.integrationhub.ingress.deliver;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.delivery.event.DeliveryDeadLettered;
import dev.integrationhub.api.delivery.event.DeliveryEvent;
import dev.integrationhub.api.delivery.event.DeliverySucceeded;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.answer.WebhookAnswer;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.request.SenderQuery;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.ingress.store.AcceptedWebhook;
import dev.integrationhub.ingress.store.DeliveryOutcomes;
import dev.integrationhub.ingress.store.Sha256;
import dev.integrationhub.platform.target.ForwardedHeaders;
import dev.integrationhub.platform.target.RequestBody;
import dev.integrationhub.platform.target.TargetCall;
import dev.integrationhub.platform.target.TargetInput;
import dev.integrationhub.platform.target.TargetResult;

/**
 * Runs the handler once, apart from the sender. The target is called with the handler's own method; the sender's query parameters go
 * behind those of the target's URL.
 */
@Component
class TargetDelivery implements WebhookDelivery, SmartLifecycle {
    /** There is no schedule of further attempts yet. */
    private static final String ONLY_ATTEMPT = "only-attempt";

    private static final Duration LONGEST_FINISH = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(TargetDelivery.class);
    private static final Set<ProblemCode> OF_THE_SENDER =
            Set.of(ProblemCode.VALIDATION_FAILED, ProblemCode.UNAVAILABLE, ProblemCode.TOO_MANY_REQUESTS);
    private static final Set<ProblemCode> OF_THE_OPERATOR =
            Set.of(ProblemCode.EGRESS_REFUSED, ProblemCode.INTEG_CORE_NOT_CONFIGURED);

    private final TargetCall target;
    private final DeliveryTurns turns;
    private final DeliveryOutcomes outcomes;
    private volatile boolean running;

    TargetDelivery(TargetCall target, DeliveryTurns turns, DeliveryOutcomes outcomes) {
        this.target = target;
        this.turns = turns;
        this.outcomes = outcomes;
    }

    @Override
    public CompletableFuture<FirstAttempt> begin(UUID deliveryId, AcceptedWebhook webhook) {
        CompletableFuture<FirstAttempt> ended = new CompletableFuture<>();
        try {
            turns.take(webhook.route().integrationId(), webhook.request().body().length, () -> {
                try {
                    ended.complete(attempt(deliveryId, webhook));
                } catch (RuntimeException e) {
                    LOG.error("Delivery {} ended in a way nobody thought of", deliveryId, e);
                    ended.complete(unanswered(
                            deliveryId,
                            new ProblemException(ProblemCode.INTERNAL_ERROR, ProblemCode.INTERNAL_ERROR.title() + "."),
                            0));
                }
            });
        } catch (ProblemException full) {
            ended.complete(unanswered(deliveryId, full, 0));
        }
        return ended;
    }

    private FirstAttempt attempt(UUID deliveryId, AcceptedWebhook webhook) {
        long start = System.nanoTime();
        Route route = webhook.route();
        try {
            TargetResult result = target.run(route.target(), input(webhook.request()));
            FirstAttempt.Answered answered =
                    new FirstAttempt.Answered(new WebhookAnswer(result.statusCode(), result.headers(), result.body()));
            append(outcome(deliveryId, result, answered.succeeded()));
            return answered;
        } catch (ProblemException problem) {
            LOG.debug(
                    "Delivery {} for handler {} was not answered by its target: {}",
                    deliveryId,
                    route.handlerId(),
                    problem.code().code());
            return unanswered(deliveryId, problem, System.nanoTime() - start);
        }
    }

    private FirstAttempt unanswered(UUID deliveryId, ProblemException problem, long nanos) {
        append(new DeliveryDeadLettered(
                deliveryId,
                1,
                null,
                Duration.ofNanos(nanos).toMillis(),
                problem.code().code(),
                null,
                ONLY_ATTEMPT));
        return new FirstAttempt.Unanswered(OF_THE_SENDER.contains(problem.code()) ? problem : untold(problem));
    }

    /** What is not stored is not told: the delivery stays one that was accepted. */
    private void append(DeliveryEvent outcome) {
        outcomes.append(outcome).exceptionally(e -> {
            LOG.warn("The outcome of delivery {} could not be stored", outcome.deliveryId(), e);
            return null;
        });
    }

    @Override
    public void start() {
        running = true;
    }

    /** Waits for the deliveries under way. Their outcomes are stored by what stops after this. */
    @Override
    public void stop() {
        running = false;
        try {
            turns.finish(LONGEST_FINISH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DeliveryOutcomes.STOPS_IN_PHASE + 1;
    }

    private static DeliveryEvent outcome(UUID deliveryId, TargetResult result, boolean succeeded) {
        String digest = Sha256.hex(result.body());
        long millis = result.duration().toMillis();
        return succeeded
                ? new DeliverySucceeded(deliveryId, result.attempts(), result.statusCode(), millis, digest)
                : new DeliveryDeadLettered(
                        deliveryId, result.attempts(), result.statusCode(), millis, null, digest, ONLY_ATTEMPT);
    }

    private static TargetInput input(InboundRequest request) {
        return new TargetInput(
                null,
                ForwardedHeaders.of(request.headers().toMap()),
                request.query() == null ? Map.of() : SenderQuery.parse(request.query()),
                Map.of(),
                RequestBody.bytes(request.body(), request.contentType()));
    }

    /** Senders are strangers: where the target is, and what the operator allows, is not their business. */
    private static ProblemException untold(ProblemException problem) {
        ProblemCode code = OF_THE_OPERATOR.contains(problem.code()) ? ProblemCode.TARGET_UNREACHABLE : problem.code();
        ProblemException told = new ProblemException(code, code.title() + ".");
        told.initCause(problem);
        return told;
    }
}
