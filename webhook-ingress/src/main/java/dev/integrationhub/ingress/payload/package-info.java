/** The bytes that a webhook was sent with: reading and erasing them. */
@NullMarked
package dev.integrationhub.ingress.payload;

import org.jspecify.annotations.NullMarked;
