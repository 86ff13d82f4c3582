/** All that is known of one delivery. */
@NullMarked
package dev.integrationhub.ingress.operate.show;

import org.jspecify.annotations.NullMarked;
