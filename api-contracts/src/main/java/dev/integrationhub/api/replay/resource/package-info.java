/** Replays of many deliveries, as clients see them. */
@NullMarked
package dev.integrationhub.api.replay.resource;

import org.jspecify.annotations.NullMarked;
