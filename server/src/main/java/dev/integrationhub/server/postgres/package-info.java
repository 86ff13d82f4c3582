/** Where the database comes from: PostgreSQL in the data directory, or one that runs elsewhere. */
@NullMarked
package dev.integrationhub.server.postgres;

import org.jspecify.annotations.NullMarked;
