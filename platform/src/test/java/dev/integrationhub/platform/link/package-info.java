@NullMarked
package dev.integrationhub.platform.link;

import org.jspecify.annotations.NullMarked;
