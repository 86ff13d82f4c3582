/** Samples of the requests that were refused, for whoever finds out why. */
@NullMarked
package dev.integrationhub.ingress.rejection;

import org.jspecify.annotations.NullMarked;
