/** What happens to a webhook; each is an event stream of its own. */
@NullMarked
package dev.integrationhub.api.delivery.event;

import org.jspecify.annotations.NullMarked;
