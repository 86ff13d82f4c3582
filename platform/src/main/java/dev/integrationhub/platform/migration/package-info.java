/** Brings each concern's schema up to date before anything uses it. */
@NullMarked
package dev.integrationhub.platform.migration;

import org.jspecify.annotations.NullMarked;
