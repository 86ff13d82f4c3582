/** What the REST interface shows of users. */
@NullMarked
package dev.integrationhub.api.user.resource;

import org.jspecify.annotations.NullMarked;
