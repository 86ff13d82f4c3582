/** Which webhooks a handler's target is to get, by what is in their bodies. */
@NullMarked
package dev.integrationhub.platform.filter;

import org.jspecify.annotations.NullMarked;
