/** Stand-in. */
@NullMarked
package dev.integrationhub.ingress.sign;

import org.jspecify.annotations.NullMarked;
