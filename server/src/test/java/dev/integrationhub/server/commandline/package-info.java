@NullMarked
package dev.integrationhub.server.commandline;

import org.jspecify.annotations.NullMarked;
