/** What every answer tells browsers not to do with it. */
@NullMarked
package dev.integrationhub.platform.headers;

import org.jspecify.annotations.NullMarked;
