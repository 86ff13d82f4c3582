package dev.integrationhub.api.keyring.event;

/** Something that happened to the keyring as a whole; each is a stream of its own. */
public sealed interface KeyringEvent permits MasterKeyRotated, MasterKeysDropped {}
