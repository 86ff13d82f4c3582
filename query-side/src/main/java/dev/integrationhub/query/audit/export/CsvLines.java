package dev.integrationhub.query.audit.export;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.audit.AuditContext;
import dev.integrationhub.api.audit.AuditEntry;
import dev.integrationhub.api.audit.AuditVia;

/**
 * Entries as lines of a CSV file (RFC 4180). A value that a spreadsheet would take for a formula has an apostrophe before it, as OWASP
 * advises: entries hold what strangers wrote.
 */
final class CsvLines {
    static final String HEAD = line(Stream.of(
            "leafIndex",
            "id",
            "timestamp",
            "actorType",
            "actorId",
            "actorDisplay",
            "viaType",
            "viaId",
            "action",
            "class",
            "outcome",
            "integrationId",
            "targets",
            "changes",
            "reason",
            "ip",
            "userAgent",
            "interface",
            "correlationId",
            "causationId",
            "version"));

    /** What formulas begin with, in full width too, and what may hide that. */
    private static final String DANGEROUS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private CsvLines() {}

    static String of(AuditEntry entry) {
        AuditVia via = entry.via();
        AuditContext context = entry.context();
        return line(Stream.of(
                entry.leafIndex(),
                entry.id(),
                entry.timestamp(),
                entry.actor().type(),
                entry.actor().id(),
                entry.actor().display(),
                via == null ? null : via.type(),
                via == null ? null : via.id(),
                entry.action(),
                entry.category(),
                entry.outcome(),
                entry.integrationId(),
                json(entry.targets()),
                json(entry.changes()),
                entry.reason(),
                context == null ? null : context.ip(),
                context == null ? null : context.userAgent(),
                context == null ? null : context.interfaceName(),
                entry.correlationId(),
                entry.causationId(),
                entry.version()));
    }

    /** The number of an entry is never a word. */
    static String of(ExportEnd end) {
        return line(Stream.of("end", end.entries(), end.lastLeafIndex(), end.sha256()));
    }

    private static @Nullable String json(List<?> values) {
        return values.isEmpty() ? null : JsonLines.within(values);
    }

    private static String line(Stream<? extends @Nullable Object> values) {
        return values.map(value -> value instanceof Number ? value.toString() : quoted(Objects.toString(value, "")))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String value) {
        if (value.isEmpty()) {
            return "";
        }
        String harmless = DANGEROUS.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
