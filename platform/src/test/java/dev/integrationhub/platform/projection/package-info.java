/** When a process may serve. */
@NullMarked
package dev.integrationhub.platform.projection;

import org.jspecify.annotations.NullMarked;
