package dev.integrationhub.ingress.receive;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.answer.Answers;
import dev.integrationhub.ingress.answer.WaitingTime;
import dev.integrationhub.ingress.answer.WebhookAnswer;
import dev.integrationhub.ingress.challenge.ChallengeAnswer;
import dev.integrationhub.ingress.challenge.Challenges;
import dev.integrationhub.ingress.deliver.FirstAttempt;
import dev.integrationhub.ingress.deliver.WebhookDelivery;
import dev.integrationhub.ingress.duplicate.ProviderIds;
import dev.integrationhub.ingress.request.BodyMemory;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.ingress.route.RouteLookup;
import dev.integrationhub.ingress.store.AcceptedWebhook;
import dev.integrationhub.ingress.store.ProviderClaims;
import dev.integrationhub.ingress.store.Receipt;
import dev.integrationhub.ingress.store.WebhookStore;
import dev.integrationhub.ingress.verify.Credentials;
import dev.integrationhub.ingress.verify.Verdict;

/**
 * Takes a webhook from its sender: finds out whose it is, whether it may come in, keeps it, and answers. What is refused costs as little
 * as possible, and nothing is answered with success before it is committed.
 */
@Component
class Reception {
    private final RouteLookup routes;
    private final Admission admission;
    private final Challenges challenges;
    private final ProviderIds providerIds;
    private final WebhookStore store;
    private final ProviderClaims claims;
    private final WebhookDelivery delivery;
    private final Answers answers;
    private final WebhookMetrics metrics;
    private final BodyMemory memory;

    Reception(
            RouteLookup routes,
            Admission admission,
            Challenges challenges,
            ProviderIds providerIds,
            WebhookStore store,
            ProviderClaims claims,
            WebhookDelivery delivery,
            Answers answers,
            WebhookMetrics metrics,
            BodyMemory memory) {
        this.routes = routes;
        this.admission = admission;
        this.challenges = challenges;
        this.providerIds = providerIds;
        this.store = store;
        this.claims = claims;
        this.delivery = delivery;
        this.answers = answers;
        this.metrics = metrics;
        this.memory = memory;
    }

    WebhookAnswer receive(String handlerName, HttpServletRequest request) {
        Route route = routes.find(handlerName);
        long start = System.nanoTime();
        try (BodyMemory.Share share = memory.share()) {
            Optional<ChallengeAnswer> asked = admission.question(route, request);
            return asked.isPresent() ? answers.of(asked.get()) : take(route, request, share);
        } finally {
            metrics.tookTime(System.nanoTime() - start);
        }
    }

    private WebhookAnswer take(Route route, HttpServletRequest servletRequest, BodyMemory.Share share) {
        InboundRequest request = admission.read(route, servletRequest, share);
        Verdict.Genuine verdict = admission.verified(route, request);
        Optional<ChallengeAnswer> asked = challenges.answerVerified(route, request);
        if (asked.isPresent()) {
            return answers.of(asked.get());
        }
        AcceptedWebhook webhook = new AcceptedWebhook(
                route,
                Credentials.removedFrom(route.webhook().verification(), request),
                verdict.result(),
                providerIds.of(route, request));
        Receipt receipt = store.append(webhook);
        RequestTrace.tell(servletRequest, route, receipt.deliveryId());
        if (receipt.duplicate()) {
            metrics.duplicate();
            return answers.stored(route, receipt);
        }
        metrics.accepted();
        return delivered(webhook, receipt, answers.waitingTime(route, request));
    }

    private WebhookAnswer delivered(AcceptedWebhook webhook, Receipt receipt, WaitingTime waiting) {
        CompletableFuture<FirstAttempt> first = delivery.begin(receipt.deliveryId(), webhook);
        if (waiting.isNone()) {
            return waiting.appliedTo(answers.stored(webhook.route(), receipt));
        }
        try {
            FirstAttempt attempt = first.get(waiting.longest().toMillis(), TimeUnit.MILLISECONDS);
            if (!attempt.succeeded() && webhook.providerId() != null) {
                // Its sender knows that it failed, and may send it again under the same id.
                claims.release(webhook.route().handlerId(), webhook.providerId(), receipt.deliveryId());
            }
            return waiting.appliedTo(told(attempt, receipt));
        } catch (TimeoutException e) {
            return waiting.appliedTo(answers.stored(webhook.route(), receipt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return answers.stored(webhook.route(), receipt);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private WebhookAnswer told(FirstAttempt attempt, Receipt receipt) {
        if (attempt instanceof FirstAttempt.Answered answered) {
            return answers.mirrored(answered.answer(), receipt);
        }
        ProblemException problem = ((FirstAttempt.Unanswered) attempt).problem();
        throw problem;
    }
}
