/** What the REST interface shows of who has signed in. */
@NullMarked
package dev.integrationhub.api.login.resource;

import org.jspecify.annotations.NullMarked;
