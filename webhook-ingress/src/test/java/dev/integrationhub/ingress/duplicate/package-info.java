/** By what a webhook that is sent again is known. */
@NullMarked
package dev.integrationhub.ingress.duplicate;

import org.jspecify.annotations.NullMarked;
