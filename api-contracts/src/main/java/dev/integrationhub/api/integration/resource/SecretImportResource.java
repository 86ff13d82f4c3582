package dev.integrationhub.api.integration.resource;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param lines one for each key that was found, and for each line that makes no sense
 */
public record SecretImportResource(
        boolean dryRun, int added, int changed, int unchanged, int invalid, List<SecretImportLine> lines) {}
