/** A request to the URL of a webhook, apart from how it came. */
@NullMarked
package dev.integrationhub.ingress.request;

import org.jspecify.annotations.NullMarked;
