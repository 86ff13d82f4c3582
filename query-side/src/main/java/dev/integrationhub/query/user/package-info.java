/** Reading users. */
@NullMarked
package dev.integrationhub.query.user;

import org.jspecify.annotations.NullMarked;
