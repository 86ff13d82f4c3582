/** Shows links of integrations to external services. */
@NullMarked
package dev.integrationhub.query.link;

import org.jspecify.annotations.NullMarked;
