package dev.integrationhub.command.user;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.command.naming.JdbcNameClaims;
import dev.integrationhub.command.naming.NameKind;

/** Refuses roles for integrations that there are not. One that goes later leaves a role that allows nothing. */
@Component
class GrantedIntegrations {
    private final JdbcNameClaims names;

    GrantedIntegrations(JdbcNameClaims names) {
        this.names = names;
    }

    /** @param had grants that need not be looked at, since they were given already */
    void require(Set<Grant> grants, Collection<Grant> had) {
        grants.stream().filter(grant -> !had.contains(grant)).forEach(this::require);
    }

    private void require(Grant grant) {
        UUID id = grant.integrationId();
        if (id != null && names.findHolder(NameKind.INTEGRATION, id).isEmpty()) {
            throw ProblemException.violation("/grants", "unknown-integration", "There is no integration " + id + ".");
        }
    }
}
