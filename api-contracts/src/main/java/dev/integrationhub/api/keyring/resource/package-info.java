/** The keyring as the REST interface shows it. */
@NullMarked
package dev.integrationhub.api.keyring.resource;

import org.jspecify.annotations.NullMarked;
