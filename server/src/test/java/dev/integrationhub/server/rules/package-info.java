/** Rules that hold across modules. */
@NullMarked
package dev.integrationhub.server.rules;

import org.jspecify.annotations.NullMarked;
