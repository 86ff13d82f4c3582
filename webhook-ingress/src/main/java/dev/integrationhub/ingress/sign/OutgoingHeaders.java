package dev.integrationhub.ingress.sign;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.delivery.TargetAuthentication;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.platform.outbound.Header;
import dev.integrationhub.platform.outbound.Headers;
import dev.integrationhub.platform.sign.StandardSignature;

/**
 * The headers that the hub itself puts on a delivery: those of Standard Webhooks, signed with every key of the integration that is in
 * force, {@code Idempotency-Key}, and the credential that the target asks for. They replace what a sender sent under the same names.
 */
@Component
public class OutgoingHeaders {
    private final SigningKeyMemory keys;
    private final TargetCredentials credentials;
    private final Clock clock;

    OutgoingHeaders(SigningKeyMemory keys, TargetCredentials credentials, Clock clock) {
        this.keys = keys;
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * The headers of an attempt that is made now.
     *
     * @param body as it is sent; empty where none is
     * @throws dev.integrationhub.api.problem.ProblemException {@code TARGET_SECRET_MISSING} or {@code TARGET_SECRET_UNUSABLE} if the
     *     target asks for a secret that cannot be shown; {@code UNAVAILABLE} if keys cannot be opened now
     */
    public Headers of(Route route, UUID deliveryId, byte[] body) {
        List<Header> headers = new ArrayList<>();
        TargetAuthentication wanted = route.delivery().authentication();
        if (wanted != null) {
            headers.add(credentials.of(route.integrationId(), wanted));
        }
        String id = deliveryId.toString();
        long time = Math.floorDiv(clock.millis(), 1000L);
        headers.add(new Header("webhook-id", id));
        headers.add(new Header("webhook-timestamp", Long.toString(time)));
        headers.add(new Header(
                "webhook-signature", StandardSignature.of(keys.inForce(route.integrationId()), id, time, body)));
        headers.add(new Header("Idempotency-Key", id));
        return new Headers(headers);
    }
}
