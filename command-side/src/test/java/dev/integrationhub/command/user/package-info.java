/** What becomes of accounts. */
@NullMarked
package dev.integrationhub.command.user;

import org.jspecify.annotations.NullMarked;
