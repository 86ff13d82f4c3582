/** What happened to the templates of links. */
@NullMarked
package dev.integrationhub.api.link.event;

import org.jspecify.annotations.NullMarked;
