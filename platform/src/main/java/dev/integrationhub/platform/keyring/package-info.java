/** Seals the values of credentials and secrets under keys that can be destroyed one by one, and refuses to start without the master key. */
@NullMarked
package dev.integrationhub.platform.keyring;

import org.jspecify.annotations.NullMarked;
