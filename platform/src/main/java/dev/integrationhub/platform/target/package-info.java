/** How a handler's definition and what it is given become a request to its target, and how that request is run. */
@NullMarked
package dev.integrationhub.platform.target;

import org.jspecify.annotations.NullMarked;
