/** Who could have read a secret: answered from what users and tokens were given, and lost, up to a moment. */
@NullMarked
package dev.integrationhub.query.reader;

import org.jspecify.annotations.NullMarked;
