/** Tests of how integrations come back. */
@NullMarked
package dev.integrationhub.command.restore;

import org.jspecify.annotations.NullMarked;
