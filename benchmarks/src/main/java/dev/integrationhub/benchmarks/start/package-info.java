/** How long the hub takes from its start to its first answer. */
@NullMarked
package dev.integrationhub.benchmarks.start;

import org.jspecify.annotations.NullMarked;
