/** Questions by which providers find out whether a URL is their customer's, and their answers. */
@NullMarked
package dev.integrationhub.ingress.challenge;

import org.jspecify.annotations.NullMarked;
