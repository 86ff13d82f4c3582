/** Receives webhooks and hands them to the targets of their handlers. */
@NullMarked
package dev.integrationhub.ingress;

import org.jspecify.annotations.NullMarked;
