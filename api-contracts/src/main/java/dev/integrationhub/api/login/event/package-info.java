/** Who signed in and out, and who failed to. */
@NullMarked
package dev.integrationhub.api.login.event;

import org.jspecify.annotations.NullMarked;
