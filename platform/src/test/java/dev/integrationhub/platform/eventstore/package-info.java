@NullMarked
package dev.integrationhub.platform.eventstore;

import org.jspecify.annotations.NullMarked;
