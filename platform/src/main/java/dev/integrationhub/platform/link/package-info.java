/** Makes the links of integrations to external services. */
@NullMarked
package dev.integrationhub.platform.link;

import org.jspecify.annotations.NullMarked;
