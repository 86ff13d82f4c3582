/** How the hub is, as the REST API shows it to its operators. */
@NullMarked
package dev.integrationhub.api.system.resource;

import org.jspecify.annotations.NullMarked;
