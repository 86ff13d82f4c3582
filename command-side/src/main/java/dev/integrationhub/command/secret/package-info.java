/** Writing secrets. */
@NullMarked
package dev.integrationhub.command.secret;

import org.jspecify.annotations.NullMarked;
