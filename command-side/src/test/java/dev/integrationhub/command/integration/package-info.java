@NullMarked
package dev.integrationhub.command.integration;

import org.jspecify.annotations.NullMarked;
