/** How an endpoint's wish becomes a committed event and an answer. */
@NullMarked
package dev.integrationhub.command.write;

import org.jspecify.annotations.NullMarked;
