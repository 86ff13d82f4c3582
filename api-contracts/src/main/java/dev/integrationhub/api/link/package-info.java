/** Links from integrations to external services. */
@NullMarked
package dev.integrationhub.api.link;

import org.jspecify.annotations.NullMarked;
