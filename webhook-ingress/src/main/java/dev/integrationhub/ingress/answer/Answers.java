package dev.integrationhub.ingress.answer;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.webhook.FixedResponse;
import dev.integrationhub.api.webhook.ResponseMode;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.ingress.challenge.ChallengeAnswer;
import dev.integrationhub.ingress.limit.WebhookIntake;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.ingress.store.Receipt;
import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.platform.outbound.Header;
import dev.integrationhub.platform.outbound.Headers;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes the answers to senders, in the form that the handler's provider expects. */
@Component
public class Answers {
    private static final byte[] NOTHING = {};
    private static final int LEAST_STATUS = 200;
    private static final int MOST_STATUS = 599;

    /** They take nothing but 200 for a success. */
    private static final Set<VerificationScheme> WITH_200 =
            EnumSet.of(VerificationScheme.SLACK, VerificationScheme.TELEGRAM, VerificationScheme.ELEVENLABS);

    /** They do something with what they are answered: Slack shows it, Telegram takes it for a call of its interface. */
    private static final Set<VerificationScheme> WITHOUT_BODY =
            EnumSet.of(VerificationScheme.SLACK, VerificationScheme.TELEGRAM);

    private final WebhookIntake settings;

    Answers(WebhookIntake settings) {
        this.settings = settings;
    }

    /** How long the sender of a request waits: as it prefers, else as the handler says. */
    public WaitingTime waitingTime(Route route, InboundRequest request) {
        return WaitingTime.preferred(request.headers(), settings.longestWait()).orElseGet(() -> usual(route));
    }

    private WaitingTime usual(Route route) {
        ResponseMode ofTheSource = route.mirrors() ? ResponseMode.SYNC : ResponseMode.ASYNC;
        boolean mirrors = route.webhook().mode(ofTheSource) == ResponseMode.SYNC;
        return mirrors ? new WaitingTime(settings.longestWait(), false) : WaitingTime.none();
    }

    /** The webhook is stored, now or before. */
    public WebhookAnswer stored(Route route, Receipt receipt) {
        FixedResponse fixed = route.webhook().response();
        return fixed == null ? usual(route, receipt) : fixed(fixed);
    }

    private static WebhookAnswer usual(Route route, Receipt receipt) {
        Verification verification = route.webhook().verification() == null
                ? Verification.NONE
                : route.webhook().verification();
        int status = WITH_200.contains(verification.scheme()) || verification.challenge() != null ? 200 : 202;
        if (WITHOUT_BODY.contains(verification.scheme())) {
            return new WebhookAnswer(status, Headers.NONE, NOTHING);
        }
        return new WebhookAnswer(
                status,
                new Headers(List.of(new Header("Content-Type", "application/json"))),
                ExactJson.MAPPER.writeValueAsBytes(WebhookReceipt.of(receipt)));
    }

    private static WebhookAnswer fixed(FixedResponse fixed) {
        List<Header> headers = fixed.headers() == null
                ? List.of()
                : fixed.headers().entrySet().stream()
                        .map((Map.Entry<String, String> field) -> new Header(field.getKey(), field.getValue()))
                        .toList();
        return new WebhookAnswer(
                fixed.status(),
                AnsweredHeaders.of(new Headers(headers)),
                fixed.body() == null ? NOTHING : fixed.body().getBytes(UTF_8));
    }

    /**
     * What the target answered to the first attempt.
     *
     * @throws ProblemException {@code TARGET_UNREACHABLE} if that is no answer in HTTP (RFC 9110, 15), which could not be passed on
     */
    public WebhookAnswer mirrored(WebhookAnswer answer) {
        if (answer.status() < LEAST_STATUS || answer.status() > MOST_STATUS) {
            throw new ProblemException(ProblemCode.TARGET_UNREACHABLE, ProblemCode.TARGET_UNREACHABLE.title() + ".");
        }
        return new WebhookAnswer(answer.status(), AnsweredHeaders.of(answer.headers()), answer.body());
    }

    /** What a provider asked for. */
    public WebhookAnswer of(ChallengeAnswer answer) {
        return new WebhookAnswer(
                answer.status(),
                new Headers(List.of(new Header("Content-Type", answer.contentType()))),
                answer.body().getBytes(UTF_8));
    }
}
