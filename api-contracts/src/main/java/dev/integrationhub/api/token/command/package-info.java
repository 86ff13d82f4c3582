/** What can be asked of access tokens. */
@NullMarked
package dev.integrationhub.api.token.command;

import org.jspecify.annotations.NullMarked;
