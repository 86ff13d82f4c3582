package dev.integrationhub.query.audit.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import dev.integrationhub.api.audit.AuditEntry;

/** How an export is written: a line an entry, in UTF-8, and a last line that says that it is whole. */
enum ExportFormat {
    /** Entries as the API shows them (JSON Lines). */
    NDJSON("application/x-ndjson", "ndjson") {
        @Override
        String head() {
            return "";
        }

        @Override
        String line(AuditEntry entry) {
            return JsonLines.of(entry);
        }

        @Override
        String end(ExportEnd end) {
            return JsonLines.of(end);
        }
    },
    /** RFC 4180, made so that no spreadsheet takes a value for a formula. */
    CSV("text/csv;header=present;charset=UTF-8", "csv") {
        @Override
        String head() {
            return CsvLines.HEAD;
        }

        @Override
        String line(AuditEntry entry) {
            return CsvLines.of(entry);
        }

        @Override
        String end(ExportEnd end) {
            return CsvLines.of(end);
        }
    },
    /** Events of the Open Cybersecurity Schema Framework 1.3, as JSON Lines. */
    OCSF("application/x-ndjson", "ocsf.ndjson") {
        @Override
        String head() {
            return "";
        }

        @Override
        String line(AuditEntry entry) {
            return JsonLines.of(OcsfEvent.of(entry));
        }

        @Override
        String end(ExportEnd end) {
            return JsonLines.of(end);
        }
    };

    private final String mediaType;
    private final String extension;

    ExportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** What comes before the first entry. */
    abstract String head();

    abstract String line(AuditEntry entry);

    /** What comes behind the last one; of a file without it, a part is missing. */
    abstract String end(ExportEnd end);

    String mediaType() {
        return mediaType;
    }

    /** Of a file's name. */
    String extension() {
        return extension;
    }

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ExportFormat> named(String value) {
        return Arrays.stream(values())
                .filter(format -> format.value().equals(value))
                .findFirst();
    }
}
