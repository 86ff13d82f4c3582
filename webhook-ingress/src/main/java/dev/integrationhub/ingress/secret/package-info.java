/** The secrets that webhooks are verified with, opened, as the events of all integrations say. */
@NullMarked
package dev.integrationhub.ingress.secret;

import org.jspecify.annotations.NullMarked;
