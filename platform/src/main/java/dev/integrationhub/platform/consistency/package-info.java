/** Lets a write be seen by the read that follows it. */
@NullMarked
package dev.integrationhub.platform.consistency;

import org.jspecify.annotations.NullMarked;
