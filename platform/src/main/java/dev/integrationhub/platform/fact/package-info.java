/** What concerns the hub as a whole, such as that somebody signed in. */
@NullMarked
package dev.integrationhub.platform.fact;

import org.jspecify.annotations.NullMarked;
