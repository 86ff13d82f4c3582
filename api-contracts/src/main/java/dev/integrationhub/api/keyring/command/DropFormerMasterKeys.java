package dev.integrationhub.api.keyring.command;

/** Take the master keys out of the hub's keyset that wrap nothing any more. */
public record DropFormerMasterKeys() {}
