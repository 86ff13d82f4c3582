/** What is told of those who read the audit trail. */
@NullMarked
package dev.integrationhub.api.audit.event;

import org.jspecify.annotations.NullMarked;
