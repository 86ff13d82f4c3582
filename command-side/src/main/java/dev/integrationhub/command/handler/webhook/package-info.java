/** What an operator may say of how a handler receives webhooks and delivers them, and the rules for it. */
@NullMarked
package dev.integrationhub.command.handler.webhook;

import org.jspecify.annotations.NullMarked;
