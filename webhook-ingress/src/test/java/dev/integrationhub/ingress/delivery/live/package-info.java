/** Tests of this feature. */
@NullMarked
package dev.integrationhub.ingress.delivery.live;

import org.jspecify.annotations.NullMarked;
