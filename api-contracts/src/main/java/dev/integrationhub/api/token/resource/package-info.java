/** Access tokens as the REST interface shows them. */
@NullMarked
package dev.integrationhub.api.token.resource;

import org.jspecify.annotations.NullMarked;
