/** Changes the links of integrations to external services. */
@NullMarked
package dev.integrationhub.command.link;

import org.jspecify.annotations.NullMarked;
