package dev.integrationhub.api.keyring.event;

import java.util.List;

import dev.integrationhub.api.event.EventName;

/** Former master keys were taken out of the hub's keyset: what only they open is lost, in backups too. */
@EventName("hub.master-keys-dropped")
public record MasterKeysDropped(List<String> masterKeyIds) implements KeyringEvent {}
