/** Sends the audit trail on to the operator's own archive, in order and at least once, while it grows. */
@NullMarked
package dev.integrationhub.query.audit.sink;

import org.jspecify.annotations.NullMarked;
