/** Users: their accounts, and what they are given. */
@NullMarked
package dev.integrationhub.command.user;

import org.jspecify.annotations.NullMarked;
