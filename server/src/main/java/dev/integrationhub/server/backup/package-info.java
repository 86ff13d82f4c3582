/** Copies what cannot be made anew, the event store and the keyring, into files and back into an empty hub. */
@NullMarked
package dev.integrationhub.server.backup;

import org.jspecify.annotations.NullMarked;
