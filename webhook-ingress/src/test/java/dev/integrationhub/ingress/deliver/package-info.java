/** How webhooks come to their targets. */
@NullMarked
package dev.integrationhub.ingress.deliver;

import org.jspecify.annotations.NullMarked;
