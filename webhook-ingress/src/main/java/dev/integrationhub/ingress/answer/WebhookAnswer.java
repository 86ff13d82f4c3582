package dev.integrationhub.ingress.answer;

import dev.integrationhub.platform.outbound.Headers;

/**
 * What the sender of a webhook is answered.
 *
 * @param headers as they came from whoever answered; only those that concern the sender are passed on
 * @param body empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // answers are passed on, never compared
public record WebhookAnswer(int status, Headers headers, byte[] body) {
    @Override
    public String toString() {
        return "WebhookAnswer[" + status + ", " + body.length + " bytes]";
    }
}
