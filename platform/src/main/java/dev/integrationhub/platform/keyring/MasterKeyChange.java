package dev.integrationhub.platform.keyring;

/** From which master key to which, by their ids. */
public record MasterKeyChange(String formerId, String id) {}
