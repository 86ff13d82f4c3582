package dev.integrationhub.command.oidc;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.access.Role;

/** Which roles somebody has by what the identity provider says of them. Whatever is not mapped gives none. */
final class RoleMapping {
    private final List<String> claim;
    private final Map<String, Set<Role>> roles = new HashMap<>();

    /** @throws IllegalArgumentException if the mapping cannot be read: the hub then does not start */
    RoleMapping(String claim, String mapping) {
        this.claim = Arrays.asList(claim.split("\\.", -1));
        for (String entry : mapping.split(",", -1)) {
            if (!entry.isBlank()) {
                add(entry.strip());
            }
        }
    }

    /** A value may have an equals sign, a role has none. */
    private void add(String entry) {
        int sign = entry.lastIndexOf('=');
        Role role = Role.named(entry.substring(sign + 1).strip())
                .orElseThrow(() -> new IllegalArgumentException("hub.oidc.role-mapping (HUB_OIDC_ROLE_MAPPING): '"
                        + entry + "' is not 'value=role' with a role of the hub"));
        if (sign < 1) {
            throw new IllegalArgumentException(
                    "hub.oidc.role-mapping (HUB_OIDC_ROLE_MAPPING): '" + entry + "' names no value");
        }
        roles.computeIfAbsent(entry.substring(0, sign).strip(), value -> EnumSet.noneOf(Role.class))
                .add(role);
    }

    /** For the hub as a whole. */
    Set<Grant> grants(Map<String, Object> claims) {
        return values(claims).stream()
                .flatMap(value -> roles.getOrDefault(value, Set.of()).stream())
                .map(role -> new Grant(role, null))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Collection<String> values(Map<String, Object> claims) {
        @Nullable Object found = claims.get(String.join(".", claim));
        if (found == null) {
            found = claims;
            for (String name : claim) {
                found = found instanceof Map<?, ?> map ? map.get(name) : null;
            }
        }
        if (found instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return found instanceof String one ? List.of(one) : List.of();
    }
}
