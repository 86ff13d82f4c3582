/** Says when what was deleted is erased for good. */
@NullMarked
package dev.integrationhub.command.erasure;

import org.jspecify.annotations.NullMarked;
