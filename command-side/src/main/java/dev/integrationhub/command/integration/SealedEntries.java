package dev.integrationhub.command.integration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.axonframework.modelling.command.AggregateLifecycle;

import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.command.write.Written;

/** The credentials of an integration, or its secrets: the rules are the same. */
final class SealedEntries {
    private final Map<UUID, SealedEntry> entries = new LinkedHashMap<>();
    private final ProblemCode notFound;
    private final ProblemCode keyTaken;

    SealedEntries(ProblemCode notFound, ProblemCode keyTaken) {
        this.notFound = notFound;
        this.keyTaken = keyTaken;
    }

    SealedEntry require(UUID id) {
        SealedEntry entry = entries.get(id);
        if (entry == null) {
            throw new ProblemException(notFound, notFound.title() + ".");
        }
        return entry;
    }

    SealedEntry require(UUID id, IfMatch ifMatch) {
        SealedEntry entry = require(id);
        Preconditions.check(ifMatch, entry.lastSequence());
        return entry;
    }

    /** A value is sealed for the version that follows; if somebody was faster, it has to be sealed anew. */
    SealedEntry requireNext(UUID id, long version, IfMatch ifMatch) {
        SealedEntry entry = require(id, ifMatch);
        if (version != entry.version() + 1) {
            throw new StaleSealException(entry.version());
        }
        return entry;
    }

    void requireFreeKey(String key) {
        if (entries.values().stream().anyMatch(entry -> entry.key().equals(key))) {
            throw new ProblemException(keyTaken, "The key '" + key + "' is taken in this integration.");
        }
    }

    Written<SealedEntry> written(UUID id) {
        return written(require(id));
    }

    static Written<SealedEntry> written(SealedEntry entry) {
        return new Written<>(entry, entry.lastSequence(), AggregateLifecycle.getVersion());
    }

    void added(UUID id, String key, String sealedValue, long version, Instant at, long sequence) {
        entries.put(id, new SealedEntry(id, key, sealedValue, version, at, at, sequence));
    }

    void changed(UUID id, String sealedValue, long version, Instant at, long sequence) {
        entries.computeIfPresent(id, (key, entry) -> entry.withValue(sealedValue, version, at, sequence));
    }

    void removed(UUID id) {
        entries.remove(id);
    }
}
