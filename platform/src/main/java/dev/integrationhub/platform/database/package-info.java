/** Where the database is, and the connections to it. */
@NullMarked
package dev.integrationhub.platform.database;

import org.jspecify.annotations.NullMarked;
