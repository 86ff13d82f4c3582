/** Writing credentials. */
@NullMarked
package dev.integrationhub.command.credential;

import org.jspecify.annotations.NullMarked;
