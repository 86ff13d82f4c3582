/** What the REST interface shows of the audit trail. */
@NullMarked
package dev.integrationhub.api.audit;

import org.jspecify.annotations.NullMarked;
