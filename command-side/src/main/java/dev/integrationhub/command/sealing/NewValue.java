package dev.integrationhub.command.sealing;

/** A value sealed as a version. */
public record NewValue(String sealed, long version) {}
