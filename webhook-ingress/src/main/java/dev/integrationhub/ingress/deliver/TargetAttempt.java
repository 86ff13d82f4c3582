package dev.integrationhub.ingress.deliver;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.ingress.sign.OutgoingHeaders;
import dev.integrationhub.ingress.store.MadeAttempt;
import dev.integrationhub.ingress.trace.AttemptTrace;
import dev.integrationhub.ingress.trace.DeliveryTraces;
import dev.integrationhub.platform.database.DatabaseFailures;
import dev.integrationhub.platform.outbound.AnswerLimit;
import dev.integrationhub.platform.outbound.OutboundException;
import dev.integrationhub.platform.outbound.OutboundHttp;
import dev.integrationhub.platform.outbound.OutboundRequest;
import dev.integrationhub.platform.outbound.OutboundResponse;
import dev.integrationhub.platform.target.TargetProblems;
import dev.integrationhub.platform.target.TargetRequestBuilder;

/** Calls the target of a webhook once. */
@Component
class TargetAttempt {
    /** What is read of an answer that no sender waits for: whether it says that it had no success is looked for in this. */
    private static final int ANSWER_BYTES = 1024 * 1024;

    private static final byte[] NOTHING = {};
    private static final Logger LOG = LoggerFactory.getLogger(TargetAttempt.class);

    private final TargetRequestBuilder requests;
    private final OutgoingHeaders outgoing;
    private final DeliveryTraces traces;
    private final OutboundHttp http;
    private final Clock clock;

    TargetAttempt(
            TargetRequestBuilder requests,
            OutgoingHeaders outgoing,
            DeliveryTraces traces,
            OutboundHttp http,
            Clock clock) {
        this.requests = requests;
        this.outgoing = outgoing;
        this.traces = traces;
        this.http = http;
        this.clock = clock;
    }

    /** Makes the attempt. What is in its way is its result, and no exception, unless the hub has not what it needs for it now. */
    Attempted make(Job job, Route route, SentWebhook webhook) {
        AttemptTrace trace = traces.begin(job.deliveryId(), job.nextAttempt(), webhook.headers());
        Instant begin = clock.instant();
        long start = System.nanoTime();
        String url = null;
        ProblemException problem;
        try {
            OutboundRequest request = requests.build(route.target(), webhook.input());
            url = withoutQuery(request.uri());
            OutboundResponse answer = http.send(complete(request, job, route, trace));
            trace.answered(answer.status());
            return new Attempted(made(job, begin, start, url, answer, null), answer, null);
        } catch (OutboundException e) {
            problem = TargetProblems.of(e);
        } catch (ProblemException e) {
            if (e.code() == ProblemCode.UNAVAILABLE) {
                trace.failed(e.code().code());
                throw e;
            }
            problem = e;
        } catch (RuntimeException e) {
            if (DatabaseFailures.isUnavailable(e)) {
                trace.failed("database-unavailable");
                throw e;
            }
            LOG.error("An attempt of delivery {} ended in a way nobody thought of", job.deliveryId(), e);
            problem = new ProblemException(ProblemCode.INTERNAL_ERROR, ProblemCode.INTERNAL_ERROR.title() + ".");
            problem.initCause(e);
        }
        trace.failed(problem.code().code());
        return new Attempted(made(job, begin, start, url, null, problem), null, problem);
    }

    private OutboundRequest complete(OutboundRequest request, Job job, Route route, AttemptTrace trace) {
        byte[] body = request.body() == null ? NOTHING : request.body();
        OutboundRequest complete = request.with(trace.headers()).with(outgoing.of(route, job.deliveryId(), body));
        return job.waiter().isWaiting() ? complete : complete.withLimit(AnswerLimit.cutAt(ANSWER_BYTES));
    }

    private static MadeAttempt made(
            Job job,
            Instant begin,
            long start,
            @Nullable String url,
            @Nullable OutboundResponse answer,
            @Nullable ProblemException problem) {
        return new MadeAttempt(
                job.deliveryId(),
                job.nextAttempt(),
                begin,
                Duration.ofNanos(System.nanoTime() - start),
                url,
                answer == null ? null : answer.status(),
                problem == null ? null : problem.code().code(),
                answer == null ? null : answer.headers(),
                answer == null ? null : answer.body(),
                answer != null && answer.truncated());
    }

    /** An operator may have put a secret into the query. */
    private static String withoutQuery(URI uri) {
        String text = uri.toString();
        int query = text.indexOf('?');
        return query < 0 ? text : text.substring(0, query);
    }
}
