package dev.integrationhub.ingress.receive;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.ingress.route.Route;

/**
 * A webhook as its sender sent it. Headers, query and body may hold secrets and are not shown.
 *
 * @param headers all of them, by name
 * @param query decoded parameters by name
 * @param contentType of the body, null if the sender did not say
 * @param body empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // webhooks are passed on, never compared
public record ReceivedWebhook(
        Route route,
        Map<String, List<String>> headers,
        Map<String, List<String>> query,
        @Nullable String contentType,
        byte[] body) {
    @Override
    public String toString() {
        return "ReceivedWebhook[" + route + ", " + body.length + " bytes]";
    }
}
