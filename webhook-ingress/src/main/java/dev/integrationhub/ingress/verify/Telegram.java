package dev.integrationhub.ingress.verify;

import dev.integrationhub.ingress.secret.HandlerSecret;

/** The token of {@code setWebhook}, sent along as it is. */
final class Telegram implements Scheme {
    static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";

    @Override
    public HandlerSecret verify(Check check) {
        return Shared.sent(check, Check.octets(check.only(HEADER)));
    }
}
