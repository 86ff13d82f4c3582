/** Queries for JSON (JSONPath, RFC 9535) over trees of Jackson, with a bound on the work that one may take. */
@NullMarked
package dev.integrationhub.platform.jsonpath;

import org.jspecify.annotations.NullMarked;
