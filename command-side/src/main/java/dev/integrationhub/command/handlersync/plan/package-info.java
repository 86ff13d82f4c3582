/** Compares the operations of an OpenAPI document with the handlers there are and says what a sync is to do. Decides, does nothing. */
@NullMarked
package dev.integrationhub.command.handlersync.plan;

import org.jspecify.annotations.NullMarked;
