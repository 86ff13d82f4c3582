package dev.integrationhub.server.demo;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Integrations such as people have, not all of them in order, made as people make them. */
class DemoSamples {
    static final String SHOP_SECRET = "demo-secret-of-the-sofa-shop";
    static final String BOT_SECRET = "demo-secret-of-the-telegram-bot";
    static final String PAYMENT_SECRET = "demo-secret-of-the-payments";

    private final DemoClient client;

    DemoSamples(DemoClient client) {
        this.client = client;
    }

    void make() {
        client.signIn();
        shop();
        bot();
        payments();
    }

    private void shop() {
        String shop = integration("Sofa Shop");
        credential(shop, "SHOP_DOMAIN", "sofas.example");
        secret(shop, "WEBHOOK_SECRET", SHOP_SECRET, null);
        handler(shop, "order-created", verified("github", "WEBHOOK_SECRET").put("description", "A new order"));
        handler(
                shop,
                DemoTarget.OFTEN_BUSY,
                verified("github", "WEBHOOK_SECRET").put("description", "An order was paid"));
        client.change("POST", shop + "/sync-handlers", object().put("integrationName", "sofa-shop"));
    }

    private void bot() {
        String bot = integration("Telegram Bot");
        credential(bot, "BOT_USERNAME", "sofa_shop_bot");
        secret(bot, "TELEGRAM_SECRET", BOT_SECRET, null);
        ObjectNode handler = verified("telegram", "TELEGRAM_SECRET");
        handler.putObject("defaultArgs").put("timeout", 5000).put("lang", "ru");
        handler(bot, "message-received", handler);
        ObjectNode ids = object();
        ids.putObject("externalIds").put("elevenLabsAgentId", "agent_7101k5zvyjhmfg983brhmhkd98n6");
        client.change("PUT", bot + "/links", ids);
    }

    /** With something to be looked at: a secret that expires soon, a handler for anybody, one whose secret is missing. */
    private void payments() {
        String payments = integration("Payments");
        credential(payments, "ACCOUNT_ID", "acct_demo");
        secret(payments, "STRIPE_SECRET", PAYMENT_SECRET, Instant.now().plus(Duration.ofDays(5)));
        handler(payments, "payment-succeeded", verified("stripe", "STRIPE_SECRET"));
        ObjectNode broken = verified("stripe", "STRIPE_SECRET");
        broken.putObject("delivery").putArray("retrySchedule").add("5s").add("15s");
        handler(payments, DemoTarget.BROKEN, broken);
        handler(payments, "old-callback", object().put("description", "Anybody may send to it"));
        handler(
                payments,
                "payout-sent",
                verified("stripe", "PAYOUT_SECRET").put("description", "Its secret is missing"));
    }

    private String integration(String name) {
        return "/integrations/"
                + client.change("POST", "/integrations", object().put("name", name))
                        .path("id")
                        .asString();
    }

    private void credential(String integration, String key, String value) {
        client.change(
                "POST", integration + "/credentials", object().put("key", key).put("value", value));
    }

    private void secret(String integration, String key, String value, @Nullable Instant expiresAt) {
        ObjectNode secret = object().put("key", key).put("value", value).put("hint", true);
        if (expiresAt != null) {
            secret.put("expiresAt", expiresAt.toString())
                    .put("remindAt", Instant.now().toString());
        }
        client.change("POST", integration + "/secrets", secret);
    }

    private void handler(String integration, String name, ObjectNode settings) {
        client.change("POST", integration + "/handlers", settings.put("name", name));
    }

    private static ObjectNode verified(String scheme, String secretKey) {
        ObjectNode handler = object();
        handler.putObject("verification").put("scheme", scheme).put("secretKey", secretKey);
        return handler;
    }

    private static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }
}
