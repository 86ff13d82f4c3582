/** Secrets as clients read them: sealed. */
@NullMarked
package dev.integrationhub.query.secret;

import org.jspecify.annotations.NullMarked;
