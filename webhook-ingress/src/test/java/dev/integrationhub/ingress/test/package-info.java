/** What the tests of the ingress stand on. */
@NullMarked
package dev.integrationhub.ingress.test;

import org.jspecify.annotations.NullMarked;
