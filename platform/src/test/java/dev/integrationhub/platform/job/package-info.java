@NullMarked
package dev.integrationhub.platform.job;

import org.jspecify.annotations.NullMarked;
