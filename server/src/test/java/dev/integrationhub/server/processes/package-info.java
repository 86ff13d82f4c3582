/** The hub as real processes: killed, started again, one a role. */
@NullMarked
package dev.integrationhub.server.processes;

import org.jspecify.annotations.NullMarked;
