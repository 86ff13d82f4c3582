/** Links as the REST interface shows them. */
@NullMarked
package dev.integrationhub.api.link.resource;

import org.jspecify.annotations.NullMarked;
