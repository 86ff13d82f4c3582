/** Tests of this feature. */
@NullMarked
package dev.integrationhub.ingress.operate;

import org.jspecify.annotations.NullMarked;
