/** Tests of queries for JSON. */
@NullMarked
package dev.integrationhub.platform.jsonpath;

import org.jspecify.annotations.NullMarked;
