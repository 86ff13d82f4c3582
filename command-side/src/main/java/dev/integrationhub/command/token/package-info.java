/** Access tokens: making, rotating and revoking them. */
@NullMarked
package dev.integrationhub.command.token;

import org.jspecify.annotations.NullMarked;
