/** Reads an OpenAPI document, given as bytes, into the operations that handlers are made from. Touches neither network nor files. */
@NullMarked
package dev.integrationhub.command.handlersync.spec;

import org.jspecify.annotations.NullMarked;
