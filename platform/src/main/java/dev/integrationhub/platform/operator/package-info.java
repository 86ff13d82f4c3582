/** Sends the operator signed messages, to an address that is set where the hub is started. */
@NullMarked
package dev.integrationhub.platform.operator;

import org.jspecify.annotations.NullMarked;
