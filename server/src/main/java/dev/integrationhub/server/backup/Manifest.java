package dev.integrationhub.server.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is in a backup file; its entry {@code manifest.json}.
 *
 * @param hubId the hub that was backed up
 * @param lastGlobalIndex of the newest event when the backup was made; 0 if there was none
 * @param schemaVersions the last migration of each schema in the backup
 */
public record Manifest(
        String format,
        int formatVersion,
        UUID hubId,
        Instant createdAt,
        long lastGlobalIndex,
        Map<String, String> schemaVersions,
        List<Rows> tables) {

    static final String ENTRY = "manifest.json";

    /** Grows when an older hub would misread the file. */
    static final int FORMAT_VERSION = 1;

    /**
     * The rows of one table.
     *
     * @param sha256 over the entry's bytes before compression, in hexadecimal
     */
    public record Rows(String table, List<String> columns, long count, String sha256) {}

    /** How many rows of a table there are. */
    public long count(String qualifiedTable) {
        return tables.stream()
                .filter(rows -> rows.table().equals(qualifiedTable))
                .mapToLong(Rows::count)
                .sum();
    }
}
