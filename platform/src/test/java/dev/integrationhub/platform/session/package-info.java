/** Tests of sessions. */
@NullMarked
package dev.integrationhub.platform.session;

import org.jspecify.annotations.NullMarked;
