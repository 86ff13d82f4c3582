/** How routes are kept, found and rebuilt. */
@NullMarked
package dev.integrationhub.ingress.route;

import org.jspecify.annotations.NullMarked;
