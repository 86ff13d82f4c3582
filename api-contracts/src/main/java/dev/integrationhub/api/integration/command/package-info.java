/** What an integration can be asked to do. */
@NullMarked
package dev.integrationhub.api.integration.command;

import org.jspecify.annotations.NullMarked;
