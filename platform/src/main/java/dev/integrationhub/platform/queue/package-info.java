/** What waits in the database for some process of the hub; whoever works on it says how much that is. */
@NullMarked
package dev.integrationhub.platform.queue;

import org.jspecify.annotations.NullMarked;
