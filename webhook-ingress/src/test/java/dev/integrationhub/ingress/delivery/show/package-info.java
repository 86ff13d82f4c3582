/** Tests of this feature. */
@NullMarked
package dev.integrationhub.ingress.delivery.show;

import org.jspecify.annotations.NullMarked;
