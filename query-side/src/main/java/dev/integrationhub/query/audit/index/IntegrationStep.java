package dev.integrationhub.query.audit.index;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.query.audit.StoredChange;

/**
 * What an event did to an integration.
 *
 * @param name what people call the target
 */
record IntegrationStep(Target target, @Nullable String name, List<StoredChange> changes) {}
