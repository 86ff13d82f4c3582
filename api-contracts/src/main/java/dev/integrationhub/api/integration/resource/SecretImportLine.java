package dev.integrationhub.api.integration.resource;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of one key of an import.
 *
 * @param line where it begins; the first is 1
 * @param key null if there is none in the line
 * @param outcome {@code added}, {@code changed}, {@code unchanged} or {@code invalid}
 * @param code what is wrong with it
 * @param detail the same in words
 */
public record SecretImportLine(
        int line,
        @Nullable String key,
        String outcome,
        @Nullable String code,
        @Nullable String detail) {}
