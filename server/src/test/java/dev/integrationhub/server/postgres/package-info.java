/** Tests of where the database comes from, with real PostgreSQL processes. */
@NullMarked
package dev.integrationhub.server.postgres;

import org.jspecify.annotations.NullMarked;
