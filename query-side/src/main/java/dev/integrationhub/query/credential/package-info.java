/** Credentials as clients read them. */
@NullMarked
package dev.integrationhub.query.credential;

import org.jspecify.annotations.NullMarked;
