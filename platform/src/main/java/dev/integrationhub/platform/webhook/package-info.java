/** What webhooks look like from the outside: where they are sent to, and which headers are not for others to set. */
@NullMarked
package dev.integrationhub.platform.webhook;

import org.jspecify.annotations.NullMarked;
