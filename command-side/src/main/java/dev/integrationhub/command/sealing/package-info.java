/** Values are sealed at the edge: no command, event or log ever holds one in the clear. */
@NullMarked
package dev.integrationhub.command.sealing;

import org.jspecify.annotations.NullMarked;
