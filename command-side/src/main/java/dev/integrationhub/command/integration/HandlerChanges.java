package dev.integrationhub.command.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.command.ChangeHandler;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.webhook.WebhookSettings;

/** What an operator's change of a handler comes down to. */
final class HandlerChanges {
    private HandlerChanges() {}

    /** The names of the members that would differ. */
    static List<String> of(Handler now, ChangeHandler wanted) {
        List<String> changed = new ArrayList<>();
        HandlerSettings settings = now.settings();
        addIfDifferent(changed, "name", now.name(), wanted.name());
        addIfDifferent(changed, "defaultArgs", now.defaultArgs(), wanted.defaultArgs());
        addIfDifferent(changed, "method", settings.method(), wanted.method());
        addIfDifferent(changed, "targetUrl", settings.targetUrl(), wanted.targetUrl());
        addIfDifferent(changed, "description", settings.description(), wanted.description());
        addIfDifferent(changed, settings.webhook(), wanted.webhook());
        addIfDifferent(changed, "delivery", settings.delivery(), wanted.delivery());
        return changed;
    }

    private static void addIfDifferent(List<String> changed, WebhookSettings now, WebhookSettings wanted) {
        addIfDifferent(changed, "webhookMethods", now.webhookMethods(), wanted.webhookMethods());
        addIfDifferent(changed, "verification", now.verification(), wanted.verification());
        addIfDifferent(changed, "responseMode", now.responseMode(), wanted.responseMode());
        addIfDifferent(changed, "response", now.response(), wanted.response());
        addIfDifferent(changed, "limits", now.limits(), wanted.limits());
        addIfDifferent(changed, "deduplication", now.deduplication(), wanted.deduplication());
    }

    /** The handler as it is after the change; what a sync knows of it stays. */
    static HandlerChanged event(Handler now, ChangeHandler wanted, List<String> changed) {
        HandlerSettings settings = new HandlerSettings(
                        wanted.method(),
                        wanted.targetUrl(),
                        wanted.description(),
                        now.settings().summary(),
                        now.settings().operationId(),
                        now.settings().contractSha256())
                .with(wanted.webhook())
                .with(wanted.delivery());
        return new HandlerChanged(
                wanted.integrationId(),
                now.id(),
                wanted.name(),
                wanted.defaultArgs(),
                settings,
                now.source(),
                now.sourceKey(),
                now.synced(),
                changed);
    }

    private static void addIfDifferent(
            List<String> changed, String member, @Nullable Object now, @Nullable Object wanted) {
        if (!Objects.equals(now, wanted)) {
            changed.add(member);
        }
    }
}
