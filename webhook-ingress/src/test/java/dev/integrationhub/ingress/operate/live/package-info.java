/** Tests of this feature. */
@NullMarked
package dev.integrationhub.ingress.operate.live;

import org.jspecify.annotations.NullMarked;
