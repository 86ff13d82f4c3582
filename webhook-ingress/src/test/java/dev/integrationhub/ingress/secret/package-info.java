/** How secrets are opened for verification. */
@NullMarked
package dev.integrationhub.ingress.secret;

import org.jspecify.annotations.NullMarked;
