package dev.integrationhub.query.audit.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.audit.AuditEntry;
import dev.integrationhub.query.audit.EntryFilter;
import dev.integrationhub.query.audit.EntryWalk;

/** Writes all entries that are asked for, up to one of them, part by part. */
@Component
class AuditExport {
    private static final int PART = 500;
    private static final int BUFFER = 64 * 1024;

    private final EntryWalk walk;

    AuditExport(EntryWalk walk) {
        this.walk = walk;
    }

    /**
     * Writes the entries and the line behind them.
     *
     * @param lastLeafIndex number of the last entry that may be among them
     * @param seesValues of which integrations the values of credentials are shown
     * @throws IOException if nobody reads any more
     */
    void write(
            EntryFilter filter,
            ExportFormat format,
            long lastLeafIndex,
            Predicate<UUID> seesValues,
            OutputStream response)
            throws IOException {
        OutputStream out = new BufferedOutputStream(response, BUFFER);
        ExportWriter writer = new ExportWriter(out);
        writer.head(format.head());
        @Nullable Long after = -1L;
        while (after != null && after < lastLeafIndex) {
            EntryWalk.Part part = walk.next(filter, after, PART, seesValues);
            for (AuditEntry entry : part.entries()) {
                if (entry.leafIndex() <= lastLeafIndex) {
                    writer.entry(format.line(entry));
                }
            }
            after = part.goesOnAfter();
        }
        writer.end(format, lastLeafIndex);
    }
}
