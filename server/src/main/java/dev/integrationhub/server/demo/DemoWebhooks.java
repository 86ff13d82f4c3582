package dev.integrationhub.server.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Webhooks of the samples' senders, one after the other: signed, but for one now and then that is forged. */
class DemoWebhooks {
    private static final String HMAC = "HmacSHA256";

    /** Out of step with the kinds of webhooks, so that each is forged at some time. */
    private static final int FORGED = 9;

    private final DemoClient client;
    private int sent;

    DemoWebhooks(DemoClient client) {
        this.client = client;
    }

    /** The next of a round of eight. */
    void sendNext() {
        int number = sent++;
        String forged = number % FORGED == FORGED - 1 ? "forged" : "";
        switch (number % 8) {
            case 1, 4, 7 -> shop(DemoTarget.OFTEN_BUSY, number, forged);
            case 2 -> telegram(number, forged);
            case 3 -> stripe("payment-succeeded", number, forged);
            case 6 -> stripe(number % 32 == 6 ? DemoTarget.BROKEN : "payment-succeeded", number, forged);
            default -> shop("order-created", number, forged);
        }
    }

    private void shop(String handler, int number, String forged) {
        String body = "{\"orderId\":\"%d\",\"amount\":%d.90,\"currency\":\"EUR\",\"item\":\"sofa\"}"
                .formatted(10_000 + number, 90 + number % 7 * 100);
        client.sendWebhook(
                handler,
                body,
                Map.of(
                        "X-Hub-Signature-256",
                        "sha256=" + hmac(DemoSamples.SHOP_SECRET + forged, body),
                        "X-GitHub-Delivery",
                        UUID.randomUUID().toString()));
    }

    private void telegram(int number, String forged) {
        String body =
                "{\"update_id\":%d,\"message\":{\"message_id\":%d,\"date\":%d,\"chat\":{\"id\":7,\"type\":\"private\"},\"text\":\"Есть ли диван?\"}}"
                        .formatted(
                                Instant.now().toEpochMilli(),
                                number,
                                Instant.now().getEpochSecond());
        client.sendWebhook(
                "message-received", body, Map.of("X-Telegram-Bot-Api-Secret-Token", DemoSamples.BOT_SECRET + forged));
    }

    private void stripe(String handler, int number, String forged) {
        String body = "{\"id\":\"evt_%s\",\"type\":\"%s\",\"data\":{\"object\":{\"amount\":%d}}}"
                .formatted(UUID.randomUUID().toString().replace("-", ""), handler.replace('-', '.'), 100 * number);
        long time = Instant.now().getEpochSecond();
        client.sendWebhook(
                handler,
                body,
                Map.of(
                        "Stripe-Signature",
                        "t=" + time + ",v1=" + hmac(DemoSamples.PAYMENT_SECRET + forged, time + "." + body)));
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
