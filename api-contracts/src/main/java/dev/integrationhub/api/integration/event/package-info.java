/** What happens to an integration: the stored facts, final in name and form. */
@NullMarked
package dev.integrationhub.api.integration.event;

import org.jspecify.annotations.NullMarked;
