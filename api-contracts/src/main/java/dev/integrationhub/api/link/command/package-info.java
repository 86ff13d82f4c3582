/** What can be asked of the templates of links. */
@NullMarked
package dev.integrationhub.api.link.command;

import org.jspecify.annotations.NullMarked;
