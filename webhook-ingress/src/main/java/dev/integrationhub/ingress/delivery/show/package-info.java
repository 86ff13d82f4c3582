/** All that is known of one delivery. */
@NullMarked
package dev.integrationhub.ingress.delivery.show;

import org.jspecify.annotations.NullMarked;
