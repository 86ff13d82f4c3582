@NullMarked
package dev.integrationhub.server;

import org.jspecify.annotations.NullMarked;
