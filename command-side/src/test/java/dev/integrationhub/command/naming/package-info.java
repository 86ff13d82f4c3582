@NullMarked
package dev.integrationhub.command.naming;

import org.jspecify.annotations.NullMarked;
