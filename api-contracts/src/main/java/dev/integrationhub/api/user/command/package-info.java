/** What can be asked of users. */
@NullMarked
package dev.integrationhub.api.user.command;

import org.jspecify.annotations.NullMarked;
