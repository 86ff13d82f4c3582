/** The event store: how events are written, named and read back. */
@NullMarked
package dev.integrationhub.platform.eventstore;

import org.jspecify.annotations.NullMarked;
