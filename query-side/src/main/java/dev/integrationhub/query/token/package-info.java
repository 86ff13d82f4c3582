/** Reading access tokens. */
@NullMarked
package dev.integrationhub.query.token;

import org.jspecify.annotations.NullMarked;
