/** How the hub calls others over HTTP: one client, behind a guard that keeps it away from addresses that are not public. */
@NullMarked
package dev.integrationhub.platform.outbound;

import org.jspecify.annotations.NullMarked;
