/** How webhooks are answered, as their senders see it. */
@NullMarked
package dev.integrationhub.ingress.receive;

import org.jspecify.annotations.NullMarked;
