/** Tests of this feature. */
@NullMarked
package dev.integrationhub.ingress.operate.show;

import org.jspecify.annotations.NullMarked;
