/** Tells the operator what needs attention: deliveries that were given up, handlers that were disabled, secrets that expire. */
@NullMarked
package dev.integrationhub.ingress.notify;

import org.jspecify.annotations.NullMarked;
