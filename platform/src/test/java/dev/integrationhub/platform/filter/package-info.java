/** Tests of filters. */
@NullMarked
package dev.integrationhub.platform.filter;

import org.jspecify.annotations.NullMarked;
