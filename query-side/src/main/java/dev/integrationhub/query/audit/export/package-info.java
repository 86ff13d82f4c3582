/** Takes entries of the audit trail out of the hub as a file. */
@NullMarked
package dev.integrationhub.query.audit.export;

import org.jspecify.annotations.NullMarked;
