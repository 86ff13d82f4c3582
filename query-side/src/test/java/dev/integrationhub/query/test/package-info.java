/** What the tests of the query side stand on. */
@NullMarked
package dev.integrationhub.query.test;

import org.jspecify.annotations.NullMarked;
