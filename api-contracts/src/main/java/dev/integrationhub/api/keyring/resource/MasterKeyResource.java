package dev.integrationhub.api.keyring.resource;

/**
 * A master key; nothing of the key itself.
 *
 * @param wrappedKeys how many keys of the keyring are wrapped under it
 * @param known whether the process that answers has it
 */
public record MasterKeyResource(String id, long wrappedKeys, boolean known) {}
