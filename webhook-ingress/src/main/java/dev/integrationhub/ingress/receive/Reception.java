package dev.integrationhub.ingress.receive;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.answer.Answers;
import dev.integrationhub.ingress.answer.WaitingTime;
import dev.integrationhub.ingress.answer.WebhookAnswer;
import dev.integrationhub.ingress.challenge.ChallengeAnswer;
import dev.integrationhub.ingress.deliver.FirstAttempt;
import dev.integrationhub.ingress.deliver.Waiter;
import dev.integrationhub.ingress.deliver.WebhookDelivery;
import dev.integrationhub.ingress.duplicate.ProviderIds;
import dev.integrationhub.ingress.limit.WebhookPlaces;
import dev.integrationhub.ingress.request.BodyMemory;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.ingress.route.RouteLookup;
import dev.integrationhub.ingress.store.AcceptedWebhook;
import dev.integrationhub.ingress.store.Handover;
import dev.integrationhub.ingress.store.Receipt;
import dev.integrationhub.ingress.store.WebhookStore;
import dev.integrationhub.ingress.trace.DeliveryTraces;
import dev.integrationhub.ingress.verify.Credentials;
import dev.integrationhub.ingress.verify.Verdict;

/**
 * Takes a webhook from its sender: finds out whose it is, whether it may come in, keeps it, and answers. What is refused costs as little
 * as possible, and nothing is answered with success before it is committed.
 */
@Component
class Reception {
    private static final String DELIVERY = "Hub-Delivery-Id";

    private final RouteLookup routes;
    private final Admission admission;
    private final ProviderIds providerIds;
    private final WebhookStore store;
    private final WebhookDelivery delivery;
    private final Answers answers;
    private final WebhookMetrics metrics;
    private final DeliveryTraces traces;
    private final BodyMemory memory;
    private final WebhookPlaces places;

    Reception(
            RouteLookup routes,
            Admission admission,
            ProviderIds providerIds,
            WebhookStore store,
            WebhookDelivery delivery,
            Answers answers,
            WebhookMetrics metrics,
            DeliveryTraces traces,
            BodyMemory memory,
            WebhookPlaces places) {
        this.routes = routes;
        this.admission = admission;
        this.providerIds = providerIds;
        this.store = store;
        this.delivery = delivery;
        this.answers = answers;
        this.metrics = metrics;
        this.traces = traces;
        this.memory = memory;
        this.places = places;
    }

    /** The answer's own headers, which go with a problem too, are set at once. */
    WebhookAnswer receive(String handlerName, HttpServletRequest request, HttpServletResponse response) {
        long start = System.nanoTime();
        try (BodyMemory.Share share = memory.share()) {
            Route route = routes.find(handlerName);
            Optional<ChallengeAnswer> asked = admission.question(route, request);
            return asked.isPresent() ? answers.of(asked.get()) : take(route, request, response, share);
        } catch (ProblemException e) {
            metrics.refused(e.code());
            throw e;
        } finally {
            metrics.tookTime(System.nanoTime() - start);
        }
    }

    private WebhookAnswer take(
            Route route, HttpServletRequest servletRequest, HttpServletResponse response, BodyMemory.Share share) {
        InboundRequest request = admission.read(route, servletRequest, share);
        AcceptedWebhook webhook;
        Handover handover;
        Receipt receipt;
        places.take();
        try {
            Verdict.Genuine verdict = admission.verified(route, request);
            Optional<ChallengeAnswer> asked = admission.verifiedQuestion(route, request);
            if (asked.isPresent()) {
                return answers.of(asked.get());
            }
            webhook = new AcceptedWebhook(
                    route,
                    traced(Credentials.removedFrom(route.webhook().verification(), request)),
                    verdict.result(),
                    providerIds.of(route, request));
            handover = delivery.handover(route, request);
            receipt = store.append(webhook, handover);
        } finally {
            places.free();
        }
        response.setHeader(DELIVERY, receipt.deliveryId().toString());
        RequestTrace.tell(servletRequest, route, receipt.deliveryId());
        if (receipt.duplicate()) {
            metrics.duplicate();
            return answers.stored(route, receipt);
        }
        metrics.accepted();
        WaitingTime waiting = answers.waitingTime(route, request);
        waiting.preference().ifPresent(applied -> {
            response.setHeader("Preference-Applied", applied);
            response.addHeader("Vary", "Prefer");
        });
        Waiter waiter = waiting.isNone() ? Waiter.nobody() : Waiter.waiting();
        delivery.begin(receipt.deliveryId(), webhook, handover, waiter);
        return waiting.isNone()
                ? answers.stored(route, receipt)
                : waiter.await(waiting.longest()).map(this::told).orElseGet(() -> answers.stored(route, receipt));
    }

    private InboundRequest traced(InboundRequest request) {
        return new InboundRequest(
                request.method(),
                request.path(),
                request.query(),
                traces.ofPresentRequest(request.headers()),
                request.address(),
                request.body());
    }

    private WebhookAnswer told(FirstAttempt attempt) {
        if (attempt instanceof FirstAttempt.Answered answered) {
            return answers.mirrored(answered.answer());
        }
        ProblemException problem = ((FirstAttempt.Unanswered) attempt).problem();
        throw problem;
    }
}
