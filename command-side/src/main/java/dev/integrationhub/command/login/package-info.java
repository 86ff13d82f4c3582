/** Signing in and out with a browser, and what keeps passwords from being tried out. */
@NullMarked
package dev.integrationhub.command.login;

import org.jspecify.annotations.NullMarked;
