/** Turns the events of integrations into read models, each event exactly once. */
@NullMarked
package dev.integrationhub.query.projection;

import org.jspecify.annotations.NullMarked;
