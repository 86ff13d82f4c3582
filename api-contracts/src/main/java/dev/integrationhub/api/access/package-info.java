/** What an endpoint asks of its caller, and what it leaves in the audit log. */
@NullMarked
package dev.integrationhub.api.access;

import org.jspecify.annotations.NullMarked;
