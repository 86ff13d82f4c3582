/** Values of an integration that events, commands and answers share. */
@NullMarked
package dev.integrationhub.api.integration;

import org.jspecify.annotations.NullMarked;
