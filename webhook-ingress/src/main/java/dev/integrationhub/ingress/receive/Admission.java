package dev.integrationhub.ingress.receive;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.webhook.WebhookLimits;
import dev.integrationhub.ingress.challenge.ChallengeAnswer;
import dev.integrationhub.ingress.challenge.ChallengeRefusedException;
import dev.integrationhub.ingress.challenge.Challenges;
import dev.integrationhub.ingress.limit.HandlerRates;
import dev.integrationhub.ingress.limit.WebhookIntake;
import dev.integrationhub.ingress.rejection.Rejections;
import dev.integrationhub.ingress.request.BodyMemory;
import dev.integrationhub.ingress.request.BodyReader;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.ingress.verify.Refusal;
import dev.integrationhub.ingress.verify.Verdict;
import dev.integrationhub.ingress.verify.WebhookVerifier;

/**
 * Lets requests in, or not. What keeps one out is noted for the operator; its sender is told the least that an honest one needs.
 */
@Component
class Admission {
    private static final List<String> USUAL_METHODS = List.of("POST");

    private final HandlerRates rates;
    private final WebhookVerifier verifier;
    private final Challenges challenges;
    private final Rejections rejections;
    private final WebhookMetrics metrics;

    Admission(
            HandlerRates rates,
            WebhookVerifier verifier,
            Challenges challenges,
            Rejections rejections,
            WebhookMetrics metrics) {
        this.rates = rates;
        this.verifier = verifier;
        this.challenges = challenges;
        this.rejections = rejections;
        this.metrics = metrics;
    }

    /** The answer to a question that a provider asks before it sends anything; none if this is no such question. */
    Optional<ChallengeAnswer> question(Route route, HttpServletRequest request) {
        boolean maybe = request.getMethod().equals("GET")
                && route.webhook().verification() != null
                && route.webhook().verification().challenge() != null;
        if (!maybe) {
            return Optional.empty();
        }
        rate(route, request);
        InboundRequest asked = Requests.withoutBody(request);
        try {
            return challenges.answer(route, asked);
        } catch (ChallengeRefusedException e) {
            note(route, asked, e.why());
            throw e;
        }
    }

    /**
     * Reads a request of a method that the handler takes, if there is room for it.
     *
     * @throws ProblemException 405, 413, 429 or 503
     */
    InboundRequest read(Route route, HttpServletRequest request, BodyMemory.Share memory) {
        requireMethod(route, request);
        rate(route, request);
        try {
            return Requests.withBody(request, BodyReader.read(request, limit(route), memory));
        } catch (ProblemException e) {
            if (e.code() == ProblemCode.BODY_TOO_LARGE) {
                note(route, Requests.withoutBody(request), Refusal.BODY_TOO_LARGE);
            }
            throw e;
        }
    }

    /**
     * Verifies a request.
     *
     * @throws ProblemException {@code WEBHOOK_NOT_VERIFIED}, the same for whatever is wrong
     */
    Verdict.Genuine verified(Route route, InboundRequest request) {
        Verdict verdict = verifier.verify(route, request);
        if (verdict instanceof Verdict.Genuine genuine) {
            return genuine;
        }
        note(route, request, ((Verdict.Refused) verdict).why());
        throw new ProblemException(
                ProblemCode.WEBHOOK_NOT_VERIFIED, "This was not sent by whom the handler takes webhooks from.");
    }

    /**
     * The answer to a question in the body of a request that was verified; none if it is a webhook.
     *
     * @throws ProblemException {@code WEBHOOK_NOT_VERIFIED} if it is a question that makes no sense
     */
    Optional<ChallengeAnswer> verifiedQuestion(Route route, InboundRequest request) {
        try {
            return challenges.answerVerified(route, request);
        } catch (ChallengeRefusedException e) {
            note(route, request, e.why());
            throw e;
        }
    }

    /**
     * Counts a request for the handler.
     *
     * @throws ProblemException 429
     */
    void rate(Route route, HttpServletRequest request) {
        try {
            rates.take(route);
        } catch (ProblemException e) {
            note(route, Requests.withoutBody(request), Refusal.RATE_LIMITED);
            throw e;
        }
    }

    private void requireMethod(Route route, HttpServletRequest request) {
        List<String> methods = route.webhook().webhookMethods();
        List<String> taken = methods == null ? USUAL_METHODS : methods;
        if (!taken.contains(request.getMethod())) {
            note(route, Requests.withoutBody(request), Refusal.METHOD_NOT_ALLOWED);
            throw new MethodRefused(taken);
        }
    }

    private static int limit(Route route) {
        WebhookLimits limits = route.webhook().limits();
        return limits == null || limits.bodyBytes() == null ? WebhookIntake.USUAL_BODY : limits.bodyBytes();
    }

    private void note(Route route, InboundRequest request, Refusal why) {
        metrics.rejected(why);
        rejections.note(route, request, why);
    }
}
