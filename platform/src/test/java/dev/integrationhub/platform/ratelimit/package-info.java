/** Tests of {@link dev.integrationhub.platform.ratelimit}. */
@NullMarked
package dev.integrationhub.platform.ratelimit;

import org.jspecify.annotations.NullMarked;
