package dev.integrationhub.api.keyring.command;

/** Go over to another master key, unless the last time is not finished. */
public record RotateMasterKey() {}
