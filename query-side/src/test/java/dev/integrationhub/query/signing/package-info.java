/** Tests of what is shown of signing secrets. */
@NullMarked
package dev.integrationhub.query.signing;

import org.jspecify.annotations.NullMarked;
