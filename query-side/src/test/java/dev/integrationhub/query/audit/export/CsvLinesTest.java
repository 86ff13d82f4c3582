package dev.integrationhub.query.audit.export;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.integrationhub.api.audit.AuditActor;
import dev.integrationhub.api.audit.AuditEntry;
import dev.integrationhub.api.audit.AuditTarget;

import static org.assertj.core.api.Assertions.assertThat;

class CsvLinesTest {
    private static final UUID ID = UUID.fromString("019f0000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＠x"})
    void makesFormulasHarmless(String reason) {
        assertThat(CsvLines.of(entry(reason))).contains(",\"'" + reason + "\",");
    }

    @Test
    void quotesWhatWouldEndAValue() {
        assertThat(CsvLines.of(entry("a \"b\", c\r\nd")))
                .contains(",\"a \"\"b\"\", c\r\nd\",")
                .endsWith(",3\r\n");
    }

    @Test
    void hasAsManyValuesAsColumns() {
        String line = CsvLines.of(entry(null));

        assertThat(CsvLines.HEAD.split(",", -1)).hasSize(21);
        assertThat(line)
                .startsWith(
                        "7,\"e-1\",\"2026-01-01T00:00:00Z\",\"user\",\"u-1\",,,,\"a.b\",\"management\",\"success\",,");
        assertThat(line)
                .contains("\"[{\"\"type\"\":\"\"user\"\",\"\"id\"\":\"\"" + ID + "\"\",\"\"name\"\":\"\"=n\"\"}]\"");
    }

    private static AuditEntry entry(@Nullable String reason) {
        return new AuditEntry(
                "e-1",
                7,
                Instant.parse("2026-01-01T00:00:00Z"),
                new AuditActor("user", "u-1", null),
                null,
                "a.b",
                "management",
                "success",
                null,
                List.of(new AuditTarget("user", ID, "=n")),
                List.of(),
                reason,
                null,
                null,
                null,
                3);
    }
}
