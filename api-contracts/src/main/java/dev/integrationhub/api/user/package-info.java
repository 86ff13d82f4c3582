/** Users, as all sides speak of them. */
@NullMarked
package dev.integrationhub.api.user;

import org.jspecify.annotations.NullMarked;
