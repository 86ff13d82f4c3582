/** The errors a client can meet, as RFC 9457 problem documents. */
@NullMarked
package dev.integrationhub.api.problem;

import org.jspecify.annotations.NullMarked;
