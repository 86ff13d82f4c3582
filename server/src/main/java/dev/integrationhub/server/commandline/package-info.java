/** What the hub does when its command line asks for something else than serving. */
@NullMarked
package dev.integrationhub.server.commandline;

import org.jspecify.annotations.NullMarked;
