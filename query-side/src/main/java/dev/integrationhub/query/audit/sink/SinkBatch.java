package dev.integrationhub.query.audit.sink;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

import dev.integrationhub.api.audit.AuditEntry;
import dev.integrationhub.platform.json.ExactJson;

/**
 * Entries that are sent as one message.
 *
 * @param first number of the first entry that may be among them: the one behind the message before
 * @param entries at least one
 */
record SinkBatch(long first, List<Entry> entries) {
    private static final int MOST_BYTES = 1024 * 1024;
    private static final JsonMapper JSON = ExactJson.MAPPER
            .rebuild()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /** An entry as JSON. */
    record Entry(long leafIndex, String eventId, String json) {}

    /** What a message says: all entries of the classes that are sent, of those with these numbers. */
    record Data(long firstLeafIndex, long lastLeafIndex, List<RawValue> entries) {}

    /** As many of the entries as a message may have; one that is too large by itself is sent alone. */
    static SinkBatch of(long first, List<AuditEntry> entries) {
        List<Entry> taken = new ArrayList<>();
        long bytes = 0;
        for (AuditEntry entry : entries) {
            String json = JSON.writeValueAsString(entry);
            bytes += json.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES && !taken.isEmpty()) {
                break;
            }
            taken.add(new Entry(entry.leafIndex(), entry.id(), json));
        }
        return new SinkBatch(first, taken);
    }

    /** Those of them that are not beyond an entry. */
    SinkBatch upTo(long leafIndex) {
        return new SinkBatch(
                first,
                entries.stream().filter(entry -> entry.leafIndex() <= leafIndex).toList());
    }

    long firstEntry() {
        return entries.get(0).leafIndex();
    }

    long last() {
        return entries.get(entries.size() - 1).leafIndex();
    }

    /** The same for the same events alone: numbers come again after a restore, and which entries there are is a setting. */
    String id() {
        String events = entries.stream().map(Entry::eventId).collect(Collectors.joining(" "));
        return "aud_" + first + "-" + last() + "-" + UUID.nameUUIDFromBytes(events.getBytes(StandardCharsets.UTF_8));
    }

    Data data() {
        return new Data(
                first,
                last(),
                entries.stream().map(entry -> new RawValue(entry.json())).toList());
    }
}
