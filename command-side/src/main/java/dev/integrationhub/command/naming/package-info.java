/** Names that are unique in the whole hub. */
@NullMarked
package dev.integrationhub.command.naming;

import org.jspecify.annotations.NullMarked;
