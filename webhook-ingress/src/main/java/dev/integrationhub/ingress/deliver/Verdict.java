package dev.integrationhub.ingress.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import dev.integrationhub.api.delivery.event.DeliveryAttemptFailed;
import dev.integrationhub.api.delivery.event.DeliveryDeadLettered;
import dev.integrationhub.api.delivery.event.DeliverySkipped;
import dev.integrationhub.api.delivery.event.DeliverySucceeded;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.ingress.store.DeliveryChange;
import dev.integrationhub.ingress.store.DeliveryState;
import dev.integrationhub.ingress.store.MadeAttempt;
import dev.integrationhub.ingress.store.Outcome;
import dev.integrationhub.ingress.store.Sha256;
import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.platform.outbound.OutboundResponse;
import dev.integrationhub.platform.target.RetryAfter;

/** Decides what becomes of a delivery. */
final class Verdict {
    private static final int GONE = 410;

    private final UUID workerId;
    private final Job job;

    Verdict(UUID workerId, Job job) {
        this.workerId = workerId;
        this.job = job;
    }

    /** Whether the target took the webhook: with an answer of 200 to 299 that does not say {@code "success": false}. */
    static boolean succeeded(Attempted attempted) {
        return attempted.isAnsweredWith(200, 300) && !saysUnsuccessful(attempted.answer());
    }

    /** After an attempt, when no sender is told how it went. */
    Outcome after(Attempted attempted, Route route, Instant now) {
        if (succeeded(attempted)) {
            return delivered(attempted);
        }
        if (attempted.isAnsweredWith(GONE, GONE + 1)) {
            return deadLettered(attempted, DeadLetter.TARGET_GONE);
        }
        if (attempted.isAnsweredWith(200, 300)
                && !Boolean.TRUE.equals(route.delivery().retryUnsuccessful())) {
            return deadLettered(attempted, DeadLetter.UNSUCCESSFUL);
        }
        Optional<Duration> asked = attempted.answer() == null
                ? Optional.empty()
                : RetryAfter.of(attempted.answer().headers(), now);
        return RetrySchedule.of(route)
                .after(job.nextAttempt(), asked)
                .map(pause -> failed(attempted, now.plus(pause)))
                .orElseGet(() -> deadLettered(attempted, DeadLetter.ATTEMPTS_EXHAUSTED));
    }

    private Outcome delivered(Attempted attempted) {
        MadeAttempt made = attempted.made();
        int status = attempted.answer() == null ? 0 : attempted.answer().status();
        return new Outcome(
                new DeliverySucceeded(
                        job.deliveryId(),
                        made.number(),
                        status,
                        made.duration().toMillis(),
                        String.valueOf(digest(attempted.answer()))),
                change(DeliveryState.DELIVERED, null, made, null),
                made);
    }

    private Outcome failed(Attempted attempted, Instant next) {
        MadeAttempt made = attempted.made();
        return new Outcome(
                new DeliveryAttemptFailed(
                        job.deliveryId(),
                        made.number(),
                        made.status(),
                        made.duration().toMillis(),
                        made.errorClass(),
                        digest(attempted.answer()),
                        next),
                change(DeliveryState.PENDING, null, made, next),
                made);
    }

    /** After an attempt that was the last one. */
    Outcome deadLettered(Attempted attempted, DeadLetter reason) {
        MadeAttempt made = attempted.made();
        return new Outcome(
                new DeliveryDeadLettered(
                        job.deliveryId(),
                        made.number(),
                        made.status(),
                        made.duration().toMillis(),
                        made.errorClass(),
                        digest(attempted.answer()),
                        reason.value()),
                change(DeliveryState.DEAD_LETTERED, reason.value(), made, null),
                made);
    }

    /** Without another attempt. */
    Outcome deadLettered(DeadLetter reason) {
        return new Outcome(
                new DeliveryDeadLettered(job.deliveryId(), job.attempts(), null, 0, null, null, reason.value()),
                change(DeliveryState.DEAD_LETTERED, reason.value(), null, null),
                null);
    }

    /** Without any attempt. */
    Outcome skipped(String reason) {
        return new Outcome(
                new DeliverySkipped(job.deliveryId(), reason), change(DeliveryState.SKIPPED, reason, null, null), null);
    }

    private DeliveryChange change(
            DeliveryState state, @Nullable String reason, @Nullable MadeAttempt made, @Nullable Instant next) {
        return new DeliveryChange(
                job.deliveryId(),
                workerId,
                state,
                reason,
                made == null ? job.attempts() : made.number(),
                made == null ? null : made.status(),
                made == null ? null : made.errorClass(),
                made == null ? null : (Long) made.duration().toMillis(),
                next);
    }

    private static @Nullable String digest(@Nullable OutboundResponse answer) {
        return answer == null ? null : Sha256.hex(answer.body());
    }

    private static boolean saysUnsuccessful(@Nullable OutboundResponse answer) {
        if (answer == null || !beginsAnObject(answer.body())) {
            return false;
        }
        boolean unsuccessful = false;
        try (JsonParser json = ExactJson.MAPPER.createParser(answer.body())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isMeant = json.currentName().equals("success");
                JsonToken value = json.nextToken();
                unsuccessful = isMeant ? value == JsonToken.VALUE_FALSE : unsuccessful;
                json.skipChildren();
            }
            return unsuccessful;
        } catch (JacksonException e) {
            return answer.truncated() && unsuccessful;
        }
    }

    private static boolean beginsAnObject(byte[] body) {
        int at = 0;
        while (at < body.length && body[at] <= ' ') {
            at++;
        }
        return at < body.length && body[at] == '{';
    }
}
