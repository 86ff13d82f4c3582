/** The integration decides: what it may be asked, and what follows. */
@NullMarked
package dev.integrationhub.command.integration;

import org.jspecify.annotations.NullMarked;
