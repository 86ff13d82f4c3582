package dev.integrationhub.command.user;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.access.Role;
import dev.integrationhub.api.problem.Violations;

/**
 * A role that somebody is to have.
 *
 * @param integrationId null for the hub as a whole
 */
record GrantBody(@Nullable String role, @Nullable UUID integrationId) {
    private static final String GRANTS = "/grants";

    /** The grants that a body names; one that is named twice is one. Which integrations there are is not looked at. */
    static Set<Grant> valid(@Nullable List<@Nullable GrantBody> bodies) {
        Violations violations = new Violations();
        violations.addIf(bodies == null, GRANTS, "required", "The roles are needed; there may be none in the list.");
        Set<Grant> grants = new LinkedHashSet<>();
        for (int i = 0; bodies != null && i < bodies.size(); i++) {
            grant(bodies.get(i), GRANTS + "/" + i, violations).ifPresent(grants::add);
        }
        violations.throwIfAny();
        return grants;
    }

    private static Optional<Grant> grant(@Nullable GrantBody body, String pointer, Violations violations) {
        Optional<Role> role = Optional.ofNullable(body).map(GrantBody::role).flatMap(Role::named);
        violations.addIf(
                role.isEmpty(),
                pointer + "/role",
                "unknown-role",
                "A role is owner, admin, editor, operator, viewer or auditor.");
        return role.map(known -> new Grant(known, body == null ? null : body.integrationId()));
    }
}
