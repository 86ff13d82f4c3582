/** Brings received webhooks to the targets of their handlers. */
@NullMarked
package dev.integrationhub.ingress.deliver;

import org.jspecify.annotations.NullMarked;
