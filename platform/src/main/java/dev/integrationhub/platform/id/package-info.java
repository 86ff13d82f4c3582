/** Identifiers that sort by the time they were made. */
@NullMarked
package dev.integrationhub.platform.id;

import org.jspecify.annotations.NullMarked;
