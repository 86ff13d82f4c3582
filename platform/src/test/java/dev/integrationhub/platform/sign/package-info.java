@NullMarked
package dev.integrationhub.platform.sign;

import org.jspecify.annotations.NullMarked;
