/** Running a handler against its target now. */
@NullMarked
package dev.integrationhub.command.execute;

import org.jspecify.annotations.NullMarked;
