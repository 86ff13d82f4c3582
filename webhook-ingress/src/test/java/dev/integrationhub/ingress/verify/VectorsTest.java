package dev.integrationhub.ingress.verify;

import org.junit.jupiter.api.Test;

import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.test.Inbound;
import dev.integrationhub.ingress.test.Verifications;

/** Signatures that providers, or their libraries, made. */
class VectorsTest {
    private static final String STANDARD_SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String STANDARD_SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    /** From the tests of its libraries. */
    @Test
    void takesStandardWebhooks() {
        InboundRequest request = standard("webhook-", STANDARD_SIGNATURE);
        for (String secret : new String[] {"whsec_" + STANDARD_SECRET, STANDARD_SECRET}) {
            Hub.with(secret).at(1614265330).takes(Verifications.of("standard-webhooks"), request, 1L);
            Hub.with(secret).at(1614265330).takes(Verifications.of("svix"), request, 1L);
            Hub.with(secret).at(1614265330).takes(Verifications.of("svix"), standard("svix-", STANDARD_SIGNATURE), 1L);
        }
        Hub.with(STANDARD_SECRET)
                .at(1614265330)
                .takes(
                        Verifications.of("standard-webhooks"),
                        standard("webhook-", "v1,AAAA v2,zzz v1a,AAAA  " + STANDARD_SIGNATURE + " "),
                        1L);
    }

    /** From GitHub's documentation. */
    @Test
    void takesGitHub() {
        Hub.with("It's a Secret to Everybody")
                .takes(
                        Verifications.of("github"),
                        Inbound.with(
                                Inbound.post("Hello, World!"),
                                "X-Hub-Signature-256",
                                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"),
                        1L);
    }

    /** From Slack's documentation. */
    @Test
    void takesSlack() {
        String body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        Hub.with("8f742231b10e8888abcd99yyyzzz85a5")
                .at(1531420618)
                .takes(
                        Verifications.of("slack"),
                        Inbound.with(
                                Inbound.with(Inbound.post(body), "X-Slack-Request-Timestamp", "1531420618"),
                                "X-Slack-Signature",
                                "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"),
                        1L);
    }

    /** Made by stripe-java and the library for Node alike. */
    @Test
    void takesStripe() {
        String signature = "691252e266ce41cb94d709c84e9580d4172b117a510bbc81723f657d2cd5d215";
        String other = "0".repeat(64);
        for (String header : new String[] {
            "t=1492774577,v1=" + signature,
            "t=1492774577,v1=" + other + ",v1=" + signature + ",v0=" + other,
            "v0=" + other + ", v1=" + signature + ", t=1492774577"
        }) {
            Hub.with("whsec_test_secret").at(1492774577).takes(Verifications.of("stripe"), stripe(header), 1L);
        }
        Hub.with("whsec_test_secret")
                .at(1492774577)
                .refuses(
                        Verifications.of("stripe"),
                        stripe("t=1492774577,v0=" + signature),
                        Refusal.SIGNATURE_MALFORMED);
        Hub.with("whsec_test_secret")
                .at(1492774577)
                .refuses(
                        Verifications.of("stripe"),
                        stripe("t=1492774577,t=1,v1=" + signature),
                        Refusal.SIGNATURE_MALFORMED);
    }

    /** The vendor's library takes what is made in the same way. */
    @Test
    void takesElevenLabs() {
        Hub.with("wsec_test")
                .at(1739537297)
                .takes(
                        Verifications.of("elevenlabs"),
                        Inbound.with(
                                Inbound.post(
                                        "{\"type\":\"post_call_transcription\",\"event_timestamp\":1739537297,\"data\":{}}"),
                                "ElevenLabs-Signature",
                                "t=1739537297,v0=d8a0fc2a9a570a47e6ccaf1aafe3739f64d26a9dfac82f7d1a617fade715152a"),
                        1L);
    }

    @Test
    void takesShopifyUnderEitherName() {
        for (String header : new String[] {"X-Shopify-Hmac-Sha256", "shopify-hmac-sha256"}) {
            Hub.with("hush")
                    .takes(
                            Verifications.of("shopify"),
                            Inbound.with(
                                    Inbound.post("{\"id\":820982911946154508}"),
                                    header,
                                    "qBvrsZF7RfB1iS6BX6IHqJTp5L911P7intnPeTPsH0I="),
                            1L);
        }
    }

    private static InboundRequest standard(String family, String signature) {
        InboundRequest request = Inbound.post("{\"test\": 2432232314}");
        request = Inbound.with(request, family + "id", "msg_p5jXN8AQM9LWM0D4loKWxJek");
        request = Inbound.with(request, family + "timestamp", "1614265330");
        return Inbound.with(request, family + "signature", signature);
    }

    private static InboundRequest stripe(String header) {
        return Inbound.with(Inbound.post("{\"id\":\"evt_test\",\"object\":\"event\"}"), "Stripe-Signature", header);
    }
}
