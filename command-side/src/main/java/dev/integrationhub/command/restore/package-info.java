/** Brings an integration back: one that was deleted, or a state that it had. */
@NullMarked
package dev.integrationhub.command.restore;

import org.jspecify.annotations.NullMarked;
