@NullMarked
package dev.integrationhub.platform;

import org.jspecify.annotations.NullMarked;
