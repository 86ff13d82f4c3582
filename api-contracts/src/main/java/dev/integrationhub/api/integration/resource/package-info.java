/** What the REST interface shows and takes of an integration. */
@NullMarked
package dev.integrationhub.api.integration.resource;

import org.jspecify.annotations.NullMarked;
