/** Tests of this feature. */
@NullMarked
package dev.integrationhub.ingress.operate.replay;

import org.jspecify.annotations.NullMarked;
