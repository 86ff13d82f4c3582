/** Tests of who may do what. */
@NullMarked
package dev.integrationhub.platform.access;

import org.jspecify.annotations.NullMarked;
