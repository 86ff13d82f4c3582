@NullMarked
package dev.integrationhub.platform.operator;

import org.jspecify.annotations.NullMarked;
