package dev.integrationhub.api.audit.event;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import dev.integrationhub.api.event.EventName;

/**
 * Somebody took entries of the audit trail out of the hub.
 *
 * @param format such as {@code ndjson}
 * @param filter what was asked for, by the names of the parameters; a text that was searched is not told
 * @param lastLeafIndex number of the last entry that could be among them; -1 if there was none
 */
@EventName("audit.exported")
public record AuditExported(String format, Map<String, String> filter, long lastLeafIndex) implements AuditEvent {
    public AuditExported {
        filter = Collections.unmodifiableMap(new TreeMap<>(filter));
    }
}
