/** Keeps an eye on the event processors of this process, and lets none of them lose or skip an event. */
@NullMarked
package dev.integrationhub.platform.projection;

import org.jspecify.annotations.NullMarked;
