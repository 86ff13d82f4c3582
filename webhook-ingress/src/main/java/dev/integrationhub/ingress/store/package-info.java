/** Keeps what was accepted: once this returns, nothing that happens to the process or the database loses it. */
@NullMarked
package dev.integrationhub.ingress.store;

import org.jspecify.annotations.NullMarked;
