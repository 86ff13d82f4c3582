@NullMarked
package dev.integrationhub.command;

import org.jspecify.annotations.NullMarked;
