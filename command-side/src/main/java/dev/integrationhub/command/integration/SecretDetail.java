package dev.integrationhub.command.integration;

import java.util.List;

/**
 * A secret with what is shown of it besides.
 *
 * @param usedBy names of the handlers that name it
 */
public record SecretDetail(Secret secret, List<String> usedBy) {}
