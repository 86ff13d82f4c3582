/** How long a command takes on an integration with a long history. */
@NullMarked
package dev.integrationhub.benchmarks.history;

import org.jspecify.annotations.NullMarked;
