/** Access tokens: what machines come with. */
@NullMarked
package dev.integrationhub.api.token;

import org.jspecify.annotations.NullMarked;
