/** What all HTTP endpoints have in common: problems, limits, conditions. */
@NullMarked
package dev.integrationhub.platform.web;

import org.jspecify.annotations.NullMarked;
