/** What happens to an access token: the stored facts, final in name and form. */
@NullMarked
package dev.integrationhub.api.token.event;

import org.jspecify.annotations.NullMarked;
