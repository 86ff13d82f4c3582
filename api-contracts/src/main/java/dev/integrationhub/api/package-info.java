/** What the modules of the hub agree on. */
@NullMarked
package dev.integrationhub.api;

import org.jspecify.annotations.NullMarked;
