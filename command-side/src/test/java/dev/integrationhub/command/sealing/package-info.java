/** Tests of what is sealed, and a real keyring for other tests. */
@NullMarked
package dev.integrationhub.command.sealing;

import org.jspecify.annotations.NullMarked;
