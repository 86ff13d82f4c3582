/** A live view of deliveries: whoever watches an integration is told of each change, from whichever process. */
@NullMarked
package dev.integrationhub.ingress.operate.live;

import org.jspecify.annotations.NullMarked;
