/** Writing handlers. */
@NullMarked
package dev.integrationhub.command.handler;

import org.jspecify.annotations.NullMarked;
