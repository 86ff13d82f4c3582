/** Handlers as clients read them. */
@NullMarked
package dev.integrationhub.query.handler;

import org.jspecify.annotations.NullMarked;
