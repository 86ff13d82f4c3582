/** What is told of replays of many deliveries. */
@NullMarked
package dev.integrationhub.api.replay.event;

import org.jspecify.annotations.NullMarked;
