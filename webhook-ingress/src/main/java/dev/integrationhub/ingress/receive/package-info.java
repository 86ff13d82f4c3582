/** Takes webhooks in and answers their senders. */
@NullMarked
package dev.integrationhub.ingress.receive;

import org.jspecify.annotations.NullMarked;
