/** How the webhooks of a handler are received: who may send them, how they are told apart, what their senders are answered. */
@NullMarked
package dev.integrationhub.api.webhook;

import org.jspecify.annotations.NullMarked;
