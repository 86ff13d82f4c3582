/** Shows how it stands with the master keys. */
@NullMarked
package dev.integrationhub.query.keyring;

import org.jspecify.annotations.NullMarked;
