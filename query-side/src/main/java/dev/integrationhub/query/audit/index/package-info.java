/** Makes the entries that the audit trail is searched by: one for each event, in the order of the store, none twice and none left out. */
@NullMarked
package dev.integrationhub.query.audit.index;

import org.jspecify.annotations.NullMarked;
