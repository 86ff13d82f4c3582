package dev.integrationhub.benchmarks.start;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/** The one entity of the plain application. */
@Entity
class Note {
    @Id
    private @Nullable Long id;

    private @Nullable String text;

    @Nullable
    Long id() {
        return id;
    }

    @Nullable
    String text() {
        return text;
    }
}
