/** Integrations as clients read them. */
@NullMarked
package dev.integrationhub.query.integration;

import org.jspecify.annotations.NullMarked;
