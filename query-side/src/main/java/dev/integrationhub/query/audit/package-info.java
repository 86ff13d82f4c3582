/** The audit trail of an integration, read from the events themselves. */
@NullMarked
package dev.integrationhub.query.audit;

import org.jspecify.annotations.NullMarked;
