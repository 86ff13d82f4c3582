/** Changes the secret with which the hub signs what it delivers. */
@NullMarked
package dev.integrationhub.command.signing;

import org.jspecify.annotations.NullMarked;
