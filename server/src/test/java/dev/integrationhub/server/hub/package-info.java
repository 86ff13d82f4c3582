/** The running hub, as a client sees it. */
@NullMarked
package dev.integrationhub.server.hub;

import org.jspecify.annotations.NullMarked;
