/** How webhooks are verified, by those who sign and by those who forge. */
@NullMarked
package dev.integrationhub.ingress.verify;

import org.jspecify.annotations.NullMarked;
