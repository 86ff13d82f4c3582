/** Tests of {@code .env} files. */
@NullMarked
package dev.integrationhub.command.dotenv;

import org.jspecify.annotations.NullMarked;
