/** Syncing handlers with the OpenAPI document of the service behind them. */
@NullMarked
package dev.integrationhub.command.handlersync;

import org.jspecify.annotations.NullMarked;
