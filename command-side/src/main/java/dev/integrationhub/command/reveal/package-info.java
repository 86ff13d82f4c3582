/** Gives out the values of secrets, to whoever may have them, once it is on record. */
@NullMarked
package dev.integrationhub.command.reveal;

import org.jspecify.annotations.NullMarked;
