/** Tests of giving out values. */
@NullMarked
package dev.integrationhub.command.reveal;

import org.jspecify.annotations.NullMarked;
