/** What an integration and all that belongs to it was at a moment, from its events. */
@NullMarked
package dev.integrationhub.query.state;

import org.jspecify.annotations.NullMarked;
