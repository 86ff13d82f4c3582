package dev.integrationhub.api.keyring.event;

import dev.integrationhub.api.event.EventName;

/** Everything new is wrapped under another master key from now on. */
@EventName("hub.master-key-rotated")
public record MasterKeyRotated(String formerMasterKeyId, String masterKeyId) implements KeyringEvent {}
