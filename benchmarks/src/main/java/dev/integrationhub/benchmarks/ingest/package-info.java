/** How many webhooks a hub takes a second, next to what its database does with the simplest of transactions. */
@NullMarked
package dev.integrationhub.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
