/** Tests of {@link dev.integrationhub.query.reader}. */
@NullMarked
package dev.integrationhub.query.reader;

import org.jspecify.annotations.NullMarked;
