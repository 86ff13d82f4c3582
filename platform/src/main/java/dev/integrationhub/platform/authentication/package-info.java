/** Finds out who calls, and refuses what they may not do, at the edge of HTTP. */
@NullMarked
package dev.integrationhub.platform.authentication;

import org.jspecify.annotations.NullMarked;
