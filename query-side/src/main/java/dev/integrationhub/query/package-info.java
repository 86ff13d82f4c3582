/** What clients read: read models made from events, and the events themselves. */
@NullMarked
package dev.integrationhub.query;

import org.jspecify.annotations.NullMarked;
