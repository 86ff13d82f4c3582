/** What can be asked of the keyring. */
@NullMarked
package dev.integrationhub.api.keyring.command;

import org.jspecify.annotations.NullMarked;
