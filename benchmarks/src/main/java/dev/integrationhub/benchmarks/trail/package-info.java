/** How long it takes to find entries in a long audit trail. */
@NullMarked
package dev.integrationhub.benchmarks.trail;

import org.jspecify.annotations.NullMarked;
