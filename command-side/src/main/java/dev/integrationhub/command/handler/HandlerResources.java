package dev.integrationhub.command.handler;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.resource.HandlerResource;
import dev.integrationhub.api.integration.resource.SecretState;
import dev.integrationhub.api.webhook.HandlerAlias;
import dev.integrationhub.command.integration.Handler;
import dev.integrationhub.command.integration.HandlerDetail;
import dev.integrationhub.command.naming.JdbcNameClaims;
import dev.integrationhub.command.naming.NameKind;
import dev.integrationhub.platform.webhook.WebhookUrls;

/** Shows handlers. */
@Component
class HandlerResources {
    private final WebhookUrls webhookUrls;
    private final JdbcNameClaims names;
    private final Clock clock;

    HandlerResources(WebhookUrls webhookUrls, JdbcNameClaims names, Clock clock) {
        this.webhookUrls = webhookUrls;
        this.names = names;
        this.clock = clock;
    }

    HandlerResource of(UUID integrationId, HandlerDetail detail) {
        Handler handler = detail.handler();
        return new HandlerResource(
                handler.id(),
                integrationId,
                handler.name(),
                handler.defaultArgs(),
                handler.createdAt(),
                handler.updatedAt(),
                handler.settings(),
                handler.source(),
                handler.orphaned(),
                handler.disablement(),
                webhookUrls.of(handler.name()),
                handler.sourceKey(),
                stillItsOwn(integrationId, detail.aliases()),
                secrets(detail));
    }

    /** Somebody else may have taken a former name once its time was over, or while the integration was deleted. */
    private List<HandlerAlias> stillItsOwn(UUID integrationId, List<HandlerAlias> aliases) {
        Set<String> former = aliases.stream().map(HandlerAlias::name).collect(Collectors.toSet());
        Set<String> taken = names.takenElsewhere(NameKind.HANDLER, former, integrationId);
        return aliases.stream().filter(alias -> !taken.contains(alias.name())).toList();
    }

    private Map<String, SecretState> secrets(HandlerDetail detail) {
        Instant now = clock.instant();
        Map<String, SecretState> states = new LinkedHashMap<>();
        detail.secrets()
                .forEach(
                        secret -> states.put(secret.key(), SecretState.of(secret.expiresAt(), secret.remindAt(), now)));
        return states;
    }
}
