/** How webhooks go to their targets. */
@NullMarked
package dev.integrationhub.api.delivery;

import org.jspecify.annotations.NullMarked;
