package dev.integrationhub.ingress.challenge;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.webhook.HmacAlgorithm;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.test.Inbound;
import dev.integrationhub.ingress.test.Secrets;
import dev.integrationhub.ingress.test.Verifications;
import dev.integrationhub.ingress.test.WebhookRoutes;
import dev.integrationhub.ingress.verify.Refusal;
import dev.integrationhub.platform.sign.Hmac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChallengesTest {
    private static final Verification META = asking("meta");
    private static final Verification X = asking("x");
    private static final Verification SLACK = Verifications.of("slack");

    private final Challenges challenges = new Challenges(Secrets.of("verify me", "former"));

    @ParameterizedTest
    @ValueSource(strings = {"verify%20me", "verify+me", "former"})
    void sendsMetasChallengeBackToWhoKnowsTheToken(String token) {
        assertThat(challenges.answer(
                        WebhookRoutes.verifying(META),
                        Inbound.get("hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=" + token)))
                .contains(new ChallengeAnswer(200, "text/plain", "1158201444"));
    }

    @ParameterizedTest
    @CsvSource({
        "hub.challenge=1&hub.verify_token=wrong, SIGNATURE_MISMATCH",
        "hub.challenge=1&hub.verify_token=, SIGNATURE_MISMATCH",
        "hub.challenge=1, SIGNATURE_MISSING",
        "hub.challenge=1&hub.verify_token=former&hub.verify_token=former, SIGNATURE_MISSING",
        "hub.verify_token=former, SIGNATURE_MALFORMED",
        "hub.verify_token=former&hub.challenge=%3Cscript%3E, SIGNATURE_MALFORMED",
        "hub.verify_token=former&hub.challenge=1&hub.challenge=2, SIGNATURE_MALFORMED"
    })
    void refusesMetasQuestionOtherwise(String query, Refusal why) {
        assertRefused(META, "hub.mode=subscribe&" + query, why);
    }

    @Test
    void echoesNothingLong() {
        String query = "hub.mode=subscribe&hub.verify_token=former&hub.challenge=";
        assertRefused(META, query + "1".repeat(513), Refusal.SIGNATURE_MALFORMED);
    }

    @Test
    void signsTheTokenOfX() {
        byte[] key = "verify me".getBytes(StandardCharsets.UTF_8);
        byte[] hmac = Hmac.of(HmacAlgorithm.SHA_256, key, "YWJj/+=".getBytes(StandardCharsets.US_ASCII));
        String token = Base64.getEncoder().encodeToString(hmac);
        assertThat(challenges.answer(WebhookRoutes.verifying(X), Inbound.get("crc_token=YWJj%2F%2B%3D&nonce=1")))
                .contains(
                        new ChallengeAnswer(200, "application/json", "{\"response_token\":\"sha256=" + token + "\"}"));
    }

    /** Else anybody could have the hub sign a webhook, and then send it. */
    @Test
    void signsNothingThatCouldBeAWebhook() {
        for (String token : new String[] {"%7B%7D", "a%0Ab", "%22a%22", "", "a".repeat(257), "1&crc_token=2", "a b"}) {
            assertRefused(X, "crc_token=" + token, Refusal.SIGNATURE_MALFORMED);
        }
    }

    @Test
    void tellsNobodyAnythingWithoutASecret() {
        Challenges without = new Challenges(Secrets.of());
        String meta = "hub.mode=subscribe&hub.challenge=1&hub.verify_token=a";
        assertRefused(without, META, meta, Refusal.SECRET_MISSING);
        assertRefused(without, X, "crc_token=a", Refusal.SECRET_MISSING);
        assertRefused(new Challenges(Secrets.of("")), X, "crc_token=a", Refusal.SECRET_UNUSABLE);
    }

    @Test
    void asksForTheAddressToo() {
        Verification elsewhere = Verifications.of(
                "none",
                "allowedAddresses",
                List.of("10.0.0.0/8"),
                "challenge",
                Map.of("type", "x", "secretKey", Secrets.KEY));
        assertRefused(elsewhere, "crc_token=a", Refusal.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void leavesOtherRequestsAlone() {
        assertThat(challenges.answer(WebhookRoutes.verifying(META), Inbound.get("crc_token=a")))
                .isEmpty();
        assertThat(challenges.answer(WebhookRoutes.verifying(META), Inbound.get(null)))
                .isEmpty();
        assertThat(challenges.answer(WebhookRoutes.verifying(X), Inbound.get("hub.mode=subscribe")))
                .isEmpty();
        assertThat(challenges.answer(WebhookRoutes.verifying(SLACK), Inbound.get("crc_token=a")))
                .isEmpty();
        assertThat(challenges.answer(WebhookRoutes.verifying(null), Inbound.get("crc_token=a")))
                .isEmpty();
        assertThat(challenges.answer(WebhookRoutes.verifying(X), Inbound.withQuery(Inbound.post("{}"), "crc_token=a")))
                .isEmpty();
    }

    @Test
    void sendsSlacksChallengeBack() {
        String body = "{\"token\":\"x\",\"challenge\":\"3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P\","
                + "\"type\":\"url_verification\"}";
        assertThat(challenges.answerVerified(WebhookRoutes.verifying(SLACK), Inbound.post(body)))
                .contains(
                        new ChallengeAnswer(200, "text/plain", "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P"));
        assertThat(challenges.answerVerified(WebhookRoutes.verifying(X), Inbound.post(body)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"event_callback\",\"challenge\":\"a\"}",
                "{\"event\":{\"type\":\"url_verification\"},\"challenge\":\"a\"}",
                "type=url_verification",
                ""
            })
    void answersSlackNothingElse(String body) {
        assertThat(challenges.answerVerified(WebhookRoutes.verifying(SLACK), Inbound.post(body)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"challenge\":\"<b>\"",
                ",\"challenge\":\"\"",
                ",\"challenge\":{}",
                ",\"challenge\":\"a b\""
            })
    void refusesAChallengeThatSlackWouldNotSend(String challenge) {
        InboundRequest question = Inbound.post("{\"type\":\"url_verification\"" + challenge + "}");
        assertThatThrownBy(() -> challenges.answerVerified(WebhookRoutes.verifying(SLACK), question))
                .isInstanceOfSatisfying(ChallengeRefusedException.class, refused -> assertThat(refused.why())
                        .isEqualTo(Refusal.SIGNATURE_MALFORMED));
    }

    private void assertRefused(Verification settings, String query, Refusal why) {
        assertRefused(challenges, settings, query, why);
    }

    private static void assertRefused(Challenges challenges, Verification settings, String query, Refusal why) {
        assertThatThrownBy(() -> challenges.answer(WebhookRoutes.verifying(settings), Inbound.get(query)))
                .isInstanceOfSatisfying(ChallengeRefusedException.class, refused -> {
                    assertThat(refused.why()).isEqualTo(why);
                    assertThat(refused.code()).isEqualTo(ProblemCode.WEBHOOK_NOT_VERIFIED);
                });
    }

    private static Verification asking(String type) {
        return Verifications.of("none", "challenge", Map.of("type", type, "secretKey", Secrets.KEY));
    }
}
