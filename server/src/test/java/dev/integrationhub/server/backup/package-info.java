@NullMarked
package dev.integrationhub.server.backup;

import org.jspecify.annotations.NullMarked;
