/** What happens to users. */
@NullMarked
package dev.integrationhub.api.user.event;

import org.jspecify.annotations.NullMarked;
