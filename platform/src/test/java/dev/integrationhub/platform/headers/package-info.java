/** Tests of {@link dev.integrationhub.platform.headers}. */
@NullMarked
package dev.integrationhub.platform.headers;

import org.jspecify.annotations.NullMarked;
