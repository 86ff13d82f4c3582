/** Tests of this feature. */
@NullMarked
package dev.integrationhub.ingress.delivery;

import org.jspecify.annotations.NullMarked;
