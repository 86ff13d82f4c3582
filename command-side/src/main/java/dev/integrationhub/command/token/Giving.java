package dev.integrationhub.command.token;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.api.token.TokenReach;
import dev.integrationhub.command.integration.Integrations;
import dev.integrationhub.platform.access.Rights;

/** Nobody gives a token what they do not have. */
@Component
class Giving {
    private final Integrations integrations;

    Giving(Integrations integrations) {
        this.integrations = integrations;
    }

    /** What the token gets of the giver's rights; what it cannot get is noted. */
    TokenReach give(RequestedReach requested, Rights rights, Violations violations) {
        List<UUID> integrationIds = requested.integrationIds();
        if (integrationIds != null) {
            checkVisible(integrationIds, rights, violations);
        }
        Set<Scope> given = EnumSet.noneOf(Scope.class);
        for (int at = 0; at < requested.scopes().size(); at++) {
            for (Scope scope : EnumSet.copyOf(requested.scopes().get(at))) {
                check(scope, "/scopes/" + at, integrationIds, rights, violations);
                given.add(scope);
            }
        }
        return new TokenReach(
                given.stream().map(Scope::value).toList(),
                integrationIds == null
                        ? null
                        : integrationIds.stream().distinct().toList(),
                requested.cidrs() == null
                        ? null
                        : requested.cidrs().stream().distinct().toList());
    }

    private static void check(
            Scope scope, String pointer, @Nullable List<UUID> integrationIds, Rights rights, Violations violations) {
        if (integrationIds != null && !scope.isOfIntegrations()) {
            violations.add(
                    pointer,
                    "hub-wide",
                    scope.value() + " is about the hub as a whole; a token for single integrations cannot have it.");
            return;
        }
        boolean had = integrationIds == null
                ? rights.allow(scope)
                : integrationIds.stream().allMatch(id -> rights.allow(scope, id));
        violations.addIf(!had, pointer, "not-held", "You do not have " + scope.value() + " yourself.");
    }

    private void checkVisible(List<UUID> integrationIds, Rights rights, Violations violations) {
        for (int at = 0; at < integrationIds.size(); at++) {
            UUID id = integrationIds.get(at);
            violations.addIf(
                    !rights.see(id) || !exists(id),
                    "/integrationIds/" + at,
                    "unknown",
                    "There is no integration " + id + ".");
        }
    }

    private boolean exists(UUID integrationId) {
        try {
            integrations.require(integrationId);
            return true;
        } catch (ProblemException e) {
            if (e.code() == ProblemCode.INTEGRATION_NOT_FOUND || e.code() == ProblemCode.INTEGRATION_DELETED) {
                return false;
            }
            throw e;
        }
    }
}
