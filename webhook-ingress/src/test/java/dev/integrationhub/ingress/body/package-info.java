/** How a value is found in a body. */
@NullMarked
package dev.integrationhub.ingress.body;

import org.jspecify.annotations.NullMarked;
