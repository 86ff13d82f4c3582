package dev.integrationhub.command.handlersync.spec;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation outside its body. Its JSON Schema is in the operation's contract.
 *
 * @param in {@code path}, {@code query}, {@code header} or {@code cookie}
 */
public record SpecParameter(
        String name, String in, boolean required, @Nullable String description) {}
