/** Trying a filter out before a handler gets it. */
@NullMarked
package dev.integrationhub.ingress.filter;

import org.jspecify.annotations.NullMarked;
