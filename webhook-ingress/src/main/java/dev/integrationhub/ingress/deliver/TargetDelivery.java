package dev.integrationhub.ingress.deliver;

import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.receive.ReceivedWebhook;
import dev.integrationhub.ingress.receive.WebhookAnswer;
import dev.integrationhub.ingress.receive.WebhookDelivery;
import dev.integrationhub.platform.load.IntegrationLimit;
import dev.integrationhub.platform.load.LoadSettings;
import dev.integrationhub.platform.target.ForwardedHeaders;
import dev.integrationhub.platform.target.RequestBody;
import dev.integrationhub.platform.target.TargetCall;
import dev.integrationhub.platform.target.TargetInput;
import dev.integrationhub.platform.target.TargetResult;

/**
 * Runs the handler while the sender waits; nothing is kept. The target is called with the handler's own method; the sender's query
 * parameters go behind those of the target's URL.
 */
@Component
class TargetDelivery implements WebhookDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(TargetDelivery.class);
    private static final Set<ProblemCode> OF_THE_SENDER =
            Set.of(ProblemCode.VALIDATION_FAILED, ProblemCode.UNAVAILABLE);
    private static final Set<ProblemCode> OF_THE_OPERATOR =
            Set.of(ProblemCode.EGRESS_REFUSED, ProblemCode.INTEG_CORE_NOT_CONFIGURED);

    private final TargetCall target;
    private final IntegrationLimit limit;

    TargetDelivery(TargetCall target, LoadSettings load) {
        this.target = target;
        this.limit = load.runs();
    }

    @Override
    public WebhookAnswer deliver(ReceivedWebhook webhook) {
        return limit.run(webhook.route().integrationId(), () -> call(webhook));
    }

    private WebhookAnswer call(ReceivedWebhook webhook) {
        try {
            TargetResult result = target.run(webhook.route().target(), input(webhook));
            return new WebhookAnswer(result.statusCode(), result.headers(), result.body());
        } catch (ProblemException problem) {
            LOG.warn(
                    "A webhook for handler {} was not answered by its target: {}",
                    webhook.route().handlerId(),
                    problem.code().code());
            throw OF_THE_SENDER.contains(problem.code()) ? problem : untold(problem);
        }
    }

    private static TargetInput input(ReceivedWebhook webhook) {
        return new TargetInput(
                null,
                ForwardedHeaders.of(webhook.headers()),
                webhook.query(),
                Map.of(),
                RequestBody.bytes(webhook.body(), webhook.contentType()));
    }

    /** Senders are strangers: where the target is, and what the operator allows, is not their business. */
    private static ProblemException untold(ProblemException problem) {
        ProblemCode code = OF_THE_OPERATOR.contains(problem.code()) ? ProblemCode.TARGET_UNREACHABLE : problem.code();
        ProblemException told = new ProblemException(code, code.title() + ".");
        told.initCause(problem);
        return told;
    }
}
