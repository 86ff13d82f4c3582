/** How much senders may use. */
@NullMarked
package dev.integrationhub.ingress.limit;

import org.jspecify.annotations.NullMarked;
