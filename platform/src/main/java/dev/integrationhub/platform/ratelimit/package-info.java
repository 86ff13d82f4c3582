/** How often one caller may ask. */
@NullMarked
package dev.integrationhub.platform.ratelimit;

import org.jspecify.annotations.NullMarked;
