/** Requests to the URLs of webhooks. */
@NullMarked
package dev.integrationhub.ingress.request;

import org.jspecify.annotations.NullMarked;
