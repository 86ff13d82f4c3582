package dev.integrationhub.platform.id;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/**
 * Time-ordered identifiers (RFC 9562, version 7): they keep B-tree inserts at the right edge. Those of one process are in the order in
 * which they were made, within a millisecond too.
 */
public final class Uuid7 {
    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Uuid7() {}

    public static UUID next() {
        return GENERATOR.generate();
    }
}
