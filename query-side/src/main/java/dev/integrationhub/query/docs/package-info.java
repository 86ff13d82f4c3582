/** The hub's own OpenAPI document and a page to read it. */
@NullMarked
package dev.integrationhub.query.docs;

import org.jspecify.annotations.NullMarked;
