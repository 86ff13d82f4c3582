/** Secrets as lines of a {@code .env} file. */
@NullMarked
package dev.integrationhub.command.dotenv;

import org.jspecify.annotations.NullMarked;
