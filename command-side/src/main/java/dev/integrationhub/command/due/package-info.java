/** What ends by itself when its time has come. */
@NullMarked
package dev.integrationhub.command.due;

import org.jspecify.annotations.NullMarked;
