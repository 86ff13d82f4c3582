/** Deliveries, and what was refused, as clients see them. */
@NullMarked
package dev.integrationhub.api.delivery.resource;

import org.jspecify.annotations.NullMarked;
