/** The traces of webhooks, from their senders to their targets (W3C Trace Context). */
@NullMarked
package dev.integrationhub.ingress.trace;

import org.jspecify.annotations.NullMarked;
