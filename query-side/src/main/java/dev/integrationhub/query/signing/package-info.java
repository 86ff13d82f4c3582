/** Shows which secret deliveries are signed with, but for its value. */
@NullMarked
package dev.integrationhub.query.signing;

import org.jspecify.annotations.NullMarked;
