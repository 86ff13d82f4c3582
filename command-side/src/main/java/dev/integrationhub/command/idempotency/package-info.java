/** The same request twice is carried out once. */
@NullMarked
package dev.integrationhub.command.idempotency;

import org.jspecify.annotations.NullMarked;
