package dev.integrationhub.query.audit.sink;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import dev.integrationhub.api.audit.AuditActor;
import dev.integrationhub.api.audit.AuditEntry;

import static org.assertj.core.api.Assertions.assertThat;

class SinkBatchTest {
    private static final int KILOBYTE = 1024;

    @Test
    void hasNoMoreThanAMegabyte() {
        SinkBatch batch = SinkBatch.of(5, entries("a", 300 * KILOBYTE));

        assertThat(batch.entries()).hasSize(3);
        assertThat(batch.first()).isEqualTo(5);
        assertThat(batch.firstEntry()).isEqualTo(10);
        assertThat(batch.last()).isEqualTo(12);
    }

    @Test
    void isAnEntryThatIsTooLargeAlone() {
        SinkBatch batch = SinkBatch.of(10, entries("a", 2_000 * KILOBYTE));

        assertThat(batch.entries()).hasSize(1);
        assertThat(batch.last()).isEqualTo(10);
    }

    @Test
    void hasAnIdOfItsOwn() {
        SinkBatch batch = SinkBatch.of(10, entries("a", 1));

        assertThat(batch.id())
                .startsWith("aud_10-19-")
                .isEqualTo(SinkBatch.of(10, entries("a", 7)).id());
        assertThat(batch.id())
                .as("the same numbers of another trail")
                .isNotEqualTo(SinkBatch.of(10, entries("b", 1)).id());
        assertThat(batch.id()).isNotEqualTo(batch.upTo(15).id());
        assertThat(batch.upTo(15).last()).isEqualTo(15);
    }

    private static List<AuditEntry> entries(String trail, int size) {
        return LongStream.range(10, 20)
                .mapToObj(number -> new AuditEntry(
                        trail + number,
                        number,
                        Instant.EPOCH,
                        new AuditActor("anonymous", null, null),
                        null,
                        "integration.renamed",
                        "management",
                        "success",
                        null,
                        List.of(),
                        List.of(),
                        "x".repeat(size),
                        null,
                        null,
                        null,
                        0))
                .toList();
    }
}
