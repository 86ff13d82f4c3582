/** Where webhooks are sent to, as the outside sees it. */
@NullMarked
package dev.integrationhub.platform.webhook;

import org.jspecify.annotations.NullMarked;
