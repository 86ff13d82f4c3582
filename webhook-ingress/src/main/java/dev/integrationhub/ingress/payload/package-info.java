/** Erasing what a webhook was sent with. */
@NullMarked
package dev.integrationhub.ingress.payload;

import org.jspecify.annotations.NullMarked;
