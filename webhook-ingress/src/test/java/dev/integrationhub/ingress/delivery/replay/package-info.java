/** Tests of this feature. */
@NullMarked
package dev.integrationhub.ingress.delivery.replay;

import org.jspecify.annotations.NullMarked;
