/** What the senders of webhooks are answered. */
@NullMarked
package dev.integrationhub.ingress.answer;

import org.jspecify.annotations.NullMarked;
