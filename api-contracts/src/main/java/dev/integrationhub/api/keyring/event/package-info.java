/** What happens to the keyring. */
@NullMarked
package dev.integrationhub.api.keyring.event;

import org.jspecify.annotations.NullMarked;
