/** Tests of what the hub puts on deliveries. */
@NullMarked
package dev.integrationhub.ingress.sign;

import org.jspecify.annotations.NullMarked;
