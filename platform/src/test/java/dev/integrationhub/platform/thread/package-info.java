@NullMarked
package dev.integrationhub.platform.thread;

import org.jspecify.annotations.NullMarked;
