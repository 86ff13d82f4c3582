/** Which handler a webhook is for, as the events of all integrations say. */
@NullMarked
package dev.integrationhub.ingress.route;

import org.jspecify.annotations.NullMarked;
