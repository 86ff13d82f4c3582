package dev.integrationhub.ingress.verify;

import java.security.GeneralSecurityException;

import com.slack.api.app_backend.SlackSignature;
import com.stripe.net.Webhook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.test.Inbound;
import dev.integrationhub.ingress.test.Verifications;

/** Providers' own libraries sign, the hub verifies. */
class RealClientsTest {
    private static final String SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final long DAY = 86_400;

    @ParameterizedTest
    @ValueSource(strings = {"{}", "", " \r\n\t{\"a\" : 1}\n", "{\"text\":\"äöü — 😀 \\u0000\"}", "not JSON"})
    void signsAsStripe(String body) throws GeneralSecurityException {
        for (long time : new long[] {Hub.NOW, Hub.NOW + DAY}) {
            String header = Webhook.Signature.generateSignatureHeader(body, SECRET, time);
            InboundRequest request = Inbound.with(Inbound.post(body), "Stripe-Signature", header);
            Hub.with(SECRET).at(time).takes(Verifications.of("stripe"), request, 1L);
        }
    }

    /** The library itself would take it. */
    @ParameterizedTest
    @ValueSource(longs = {-DAY, DAY})
    void refusesWhatStripeSignedADayAway(long away) throws GeneralSecurityException {
        String header = Webhook.Signature.generateSignatureHeader("{}", SECRET, Hub.NOW + away);
        InboundRequest request = Inbound.with(Inbound.post("{}"), "Stripe-Signature", header);
        Hub.with(SECRET).refuses(Verifications.of("stripe"), request, Refusal.TIMESTAMP_OUT_OF_TOLERANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "", " \r\n\t{\"a\" : 1}\n", "{\"text\":\"äöü — 😀 \\u0000\"}", "not JSON"})
    void signsAsStandardWebhooks(String body) throws Exception {
        String signature = new com.standardwebhooks.Webhook(SECRET).sign("msg_1", Hub.NOW, body);
        Hub.with(SECRET).takes(Verifications.of("standard-webhooks"), standard("webhook-", body, signature), 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "", " \r\n\t{\"a\" : 1}\n", "{\"text\":\"äöü — 😀 \\u0000\"}", "not JSON"})
    void signsAsSvix(String body) throws Exception {
        String signature = new com.svix.Webhook(SECRET).sign("msg_1", Hub.NOW, body);
        Hub.with("whsec_AAAA", SECRET).takes(Verifications.of("svix"), standard("svix-", body, signature), 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "", " \r\n\t{\"a\" : 1}\n", "{\"text\":\"äöü — 😀 \\u0000\"}", "payload=%7B%7D"})
    void signsAsSlack(String body) {
        String time = String.valueOf(Hub.NOW);
        String signature = new SlackSignature.Generator(SECRET).generate(time, body);
        InboundRequest request = Inbound.with(
                Inbound.with(Inbound.post(body), SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP, time),
                SlackSignature.HeaderNames.X_SLACK_SIGNATURE,
                signature);
        Hub.with(SECRET).takes(Verifications.of("slack"), request, 1L);
    }

    private static InboundRequest standard(String family, String body, String signature) {
        InboundRequest request = Inbound.with(Inbound.post(body), family + "id", "msg_1");
        request = Inbound.with(request, family + "timestamp", String.valueOf(Hub.NOW));
        return Inbound.with(request, family + "signature", signature);
    }
}
