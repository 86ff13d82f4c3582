package dev.integrationhub.platform.id;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/** Time-ordered identifiers (RFC 9562, version 7): they keep B-tree inserts at the right edge. */
public final class Uuid7 {
    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    private Uuid7() {}

    public static UUID next() {
        return GENERATOR.generate();
    }
}
