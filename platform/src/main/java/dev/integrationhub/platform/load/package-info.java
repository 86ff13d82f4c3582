/** Bounds of what a process works on at once. */
@NullMarked
package dev.integrationhub.platform.load;

import org.jspecify.annotations.NullMarked;
