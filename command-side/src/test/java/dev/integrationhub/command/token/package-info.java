/** What access tokens allow, without a server. */
@NullMarked
package dev.integrationhub.command.token;

import org.jspecify.annotations.NullMarked;
