/** What operators do with deliveries: find, replay and cancel them. */
@NullMarked
package dev.integrationhub.ingress.delivery;

import org.jspecify.annotations.NullMarked;
