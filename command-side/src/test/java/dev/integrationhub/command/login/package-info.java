/** Tests of signing in. */
@NullMarked
package dev.integrationhub.command.login;

import org.jspecify.annotations.NullMarked;
