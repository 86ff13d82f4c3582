package dev.integrationhub.ingress.route;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.webhook.WebhookSettings;
import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.platform.target.TargetDefinition;

/**
 * Where the webhooks of a handler go.
 *
 * @param integrationName by which integ-core knows the integration: the name of its last sync, else its own
 * @param targetUrl null for integ-core's own address of the handler
 * @param defaultArgs a JSON object, as it was written
 * @param webhook how the handler receives webhooks
 * @param mirrors whether senders are told what the target answered, unless the settings say otherwise
 * @param delivery how its webhooks go to the target
 * @param enabled false if they are to be stored and not delivered
 */
public record Route(
        UUID handlerId,
        UUID integrationId,
        String integrationName,
        String handlerName,
        String method,
        @Nullable String targetUrl,
        String defaultArgs,
        WebhookSettings webhook,
        boolean mirrors,
        DeliverySettings delivery,
        boolean enabled) {

    /** The target as the code that calls targets understands it. */
    public TargetDefinition target() {
        return new TargetDefinition(
                method, targetUrl, integrationName, handlerName, ExactJson.MAPPER.readTree(defaultArgs));
    }

    /** Without the default arguments: they may hold a secret. */
    @Override
    public String toString() {
        return "Route[" + handlerName + ", " + handlerId + "]";
    }
}
