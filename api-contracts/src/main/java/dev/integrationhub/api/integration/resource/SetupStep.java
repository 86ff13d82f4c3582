package dev.integrationhub.api.integration.resource;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What is done once on the way to an integration that works. */
public enum SetupStep {
    /** It has a handler. */
    HANDLER_ADDED,
    /** It has handlers, and none takes webhooks of anybody. */
    HANDLERS_VERIFIED,
    /** All secrets that its handlers name are there. */
    SECRETS_PRESENT,
    /** A webhook is among the last thousand things that happened. */
    WEBHOOK_RECEIVED;

    /** The name as clients see it. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
