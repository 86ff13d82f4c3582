package dev.integrationhub.command.integration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.platform.web.CheckedBody;

/** What a client may write of an integration; what it read along with it is ignored. */
@JsonIgnoreProperties({"id", "createdAt", "updatedAt", "handlerCount", "lastActivityAt"})
record IntegrationBody(@Nullable String name) implements CheckedBody {
    @Override
    public void check(Violations violations) {
        violations.collect(this::validName);
    }

    String validName() {
        Violations violations = new Violations();
        String valid = IntegrationName.normalize(name, "/name", violations);
        violations.throwIfAny();
        return valid;
    }
}
