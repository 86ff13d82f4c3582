/** How the questions of providers are answered. */
@NullMarked
package dev.integrationhub.ingress.challenge;

import org.jspecify.annotations.NullMarked;
