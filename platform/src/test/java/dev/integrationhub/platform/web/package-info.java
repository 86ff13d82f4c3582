/** Tests of what all HTTP endpoints have in common. */
@NullMarked
package dev.integrationhub.platform.web;

import org.jspecify.annotations.NullMarked;
