/** What is told of access itself. */
@NullMarked
package dev.integrationhub.api.access.event;

import org.jspecify.annotations.NullMarked;
