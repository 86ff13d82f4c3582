/** Who calls, and how that reaches the events. */
@NullMarked
package dev.integrationhub.platform.caller;

import org.jspecify.annotations.NullMarked;
