/** How a process of the hub is, for its operators, and what they may have it make anew. */
@NullMarked
package dev.integrationhub.server.system;

import org.jspecify.annotations.NullMarked;
