/** What every event of the hub has in common. */
@NullMarked
package dev.integrationhub.api.event;

import org.jspecify.annotations.NullMarked;
