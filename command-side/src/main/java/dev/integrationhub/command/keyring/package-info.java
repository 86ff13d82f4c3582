/** Changes the master key. */
@NullMarked
package dev.integrationhub.command.keyring;

import org.jspecify.annotations.NullMarked;
