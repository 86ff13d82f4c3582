/** Tests of who is let in. */
@NullMarked
package dev.integrationhub.platform.authentication;

import org.jspecify.annotations.NullMarked;
