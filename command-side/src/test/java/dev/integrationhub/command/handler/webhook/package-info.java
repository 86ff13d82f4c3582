/** Tests of the rules for receiving webhooks. */
@NullMarked
package dev.integrationhub.command.handler.webhook;

import org.jspecify.annotations.NullMarked;
