package dev.integrationhub.command.restore;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.SealedSecretValue;
import dev.integrationhub.api.integration.SyncedHandler;
import dev.integrationhub.api.integration.command.RestoreFormerState;
import dev.integrationhub.api.integration.event.CredentialAdded;
import dev.integrationhub.api.integration.event.CredentialChanged;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.api.integration.event.SecretVersionAdded;
import dev.integrationhub.command.integration.Handler;
import dev.integrationhub.command.integration.Histories;
import dev.integrationhub.command.integration.IntegrationState;
import dev.integrationhub.command.integration.SealedEntry;
import dev.integrationhub.command.integration.Secret;
import dev.integrationhub.command.sealing.RealSealing;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.platform.keyring.ClearText;

/** The history of one integration, in which real values are sealed. */
final class History {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final Instant IN_A_WEEK = NOW.plus(Duration.ofDays(7));

    final UUID id = Uuid7.next();
    private final RealSealing keys;
    private final List<IntegrationEvent> events = new ArrayList<>();

    History(RealSealing keys) {
        this.keys = keys;
        then(new IntegrationCreated(id, "sofa", null));
    }

    List<IntegrationEvent> events() {
        return List.copyOf(events);
    }

    History then(IntegrationEvent... more) {
        events.addAll(List.of(more));
        return this;
    }

    long version() {
        return events.size() - 1L;
    }

    IntegrationState present() {
        return present(NOW);
    }

    IntegrationState present(Instant now) {
        return Histories.state(events, now);
    }

    IntegrationState past(long version) {
        return Histories.state(events.subList(0, (int) version + 1), NOW);
    }

    RestorePlan plan(long version, TakenNames taken) {
        return plan(version, taken, NOW);
    }

    RestorePlan plan(long version, TakenNames taken, Instant now) {
        return new Planner(keys.sealing(), taken).plan(past(version), present(now), now);
    }

    RestorePlan plan(long version) {
        return plan(version, (kind, names, of) -> Set.of());
    }

    /** Brings a state back as the integration does. */
    History restore(long version) {
        RestorePlan plan = plan(version);
        List<IntegrationEvent> all =
                Histories.carryOut(events(), new RestoreFormerState(id, plan.version(), plan.events(), IfMatch.ANY));
        events.clear();
        events.addAll(all);
        return this;
    }

    UUID addCredential(String key, String value) {
        UUID credential = Uuid7.next();
        then(new CredentialAdded(
                id, credential, key, keys.sealing().credential(id, credential, 1, ClearText.of(value)), 1));
        return credential;
    }

    void changeCredential(UUID credential, String value) {
        SealedEntry entry = present().credentials().present().stream()
                .filter(one -> one.id().equals(credential))
                .findFirst()
                .orElseThrow();
        long next = entry.version() + 1;
        then(new CredentialChanged(
                id,
                credential,
                entry.key(),
                keys.sealing().credential(id, credential, next, ClearText.of(value)),
                next));
    }

    UUID addSecret(String key, String value) {
        UUID secret = Uuid7.next();
        SealedSecretValue sealed = keys.sealing().secret(id, secret, 1, ClearText.of(value), true);
        then(new SecretAdded(id, secret, key, sealed.envelope(), 1, sealed.hint(), null, null, sealed.fingerprint()));
        return secret;
    }

    void changeSecret(UUID secret, String value, @Nullable Instant expiresAt) {
        long next = secret(secret).version() + 1;
        SealedSecretValue sealed = keys.sealing().secret(id, secret, next, ClearText.of(value), true);
        then(new SecretVersionAdded(
                id, secret, sealed.envelope(), next, null, sealed.hint(), expiresAt, null, sealed.fingerprint(), null));
    }

    Secret secret(UUID secret) {
        return present().secrets().present().stream()
                .filter(one -> one.id().equals(secret))
                .findFirst()
                .orElseThrow();
    }

    UUID addHandler(String name) {
        UUID handler = Uuid7.next();
        SyncedHandler synced = new SyncedHandler(name, args("{\"x\":1}"), HandlerSettings.EMPTY);
        then(new HandlerAdded(
                id,
                handler,
                name,
                args("{\"x\":1.0}"),
                HandlerSettings.EMPTY,
                HandlerSource.OPENAPI,
                "POST /" + name,
                synced));
        return handler;
    }

    void changeHandler(UUID handler, String name, String args, HandlerSettings settings) {
        Handler was = handler(handler);
        then(new HandlerChanged(
                id,
                handler,
                name,
                args(args),
                settings,
                was.source(),
                was.sourceKey(),
                was.synced(),
                List.of("defaultArgs")));
    }

    Handler handler(UUID handler) {
        return present().handlers().stream()
                .filter(one -> one.id().equals(handler))
                .findFirst()
                .orElseThrow();
    }

    static ObjectNode args(String json) {
        return (ObjectNode) ExactJson.MAPPER.readTree(json);
    }

    /** The clear text of a credential. */
    String value(SealedEntry credential) {
        ClearText value = keys.sealing().openCredential(id, credential);
        return value == null ? "?" : value.reveal();
    }

    /** The clear text of a secret. */
    String value(Secret secret) {
        return keys.sealing().openSecret(id, secret.id(), secret.current()).reveal();
    }
}
