package dev.integrationhub.command.integration;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.axonframework.test.aggregate.AggregateTestFixture;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.event.CredentialAdded;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.SecretAdded;

/** An integration to decide with, at a fixed moment, and what is often said of it. */
final class IntegrationFixture {
    static final UUID ID = UUID.fromString("019f0000-0000-7000-8000-000000000001");
    static final UUID PART = UUID.fromString("019f0000-0000-7000-8000-000000000002");
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final IntegrationCreated CREATED = new IntegrationCreated(ID, "sofa", null);
    static final CredentialAdded CREDENTIAL_ADDED = new CredentialAdded(ID, PART, "BOT_TOKEN", "ihs1.a.b", 1);
    static final SecretAdded SECRET_ADDED =
            new SecretAdded(ID, PART, "WEBHOOK_SECRET", "ihs1.a.b", 1, null, null, null, "fp-1");
    static final HandlerAdded HANDLER_ADDED = new HandlerAdded(
            ID, PART, "order-created", noArgs(), HandlerSettings.EMPTY, HandlerSource.MANUAL, null, null);

    private IntegrationFixture() {}

    static AggregateTestFixture<Integration> with(NamesInMemory names) {
        return with(names, new DueInMemory(), new KeysInMemory());
    }

    static AggregateTestFixture<Integration> with(NamesInMemory names, DueInMemory due, KeysInMemory keys) {
        return with(names, due, keys, new SigningKeysInMemory());
    }

    static AggregateTestFixture<Integration> with(
            NamesInMemory names, DueInMemory due, KeysInMemory keys, SigningKeysInMemory signingKeys) {
        AggregateTestFixture<Integration> fixture = new AggregateTestFixture<>(Integration.class);
        fixture.registerInjectableResource(names);
        fixture.registerInjectableResource(due);
        fixture.registerInjectableResource(keys);
        fixture.registerInjectableResource(signingKeys);
        fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
        fixture.setReportIllegalStateChange(false);
        return fixture;
    }

    static ObjectNode noArgs() {
        return JsonMapper.shared().createObjectNode();
    }
}
