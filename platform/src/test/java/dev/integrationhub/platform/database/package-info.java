/** The connections to the database, and what is said when there are none. */
@NullMarked
package dev.integrationhub.platform.database;

import org.jspecify.annotations.NullMarked;
