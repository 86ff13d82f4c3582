/** Passwords that are good enough, and what is stored of them. */
@NullMarked
package dev.integrationhub.platform.password;

import org.jspecify.annotations.NullMarked;
