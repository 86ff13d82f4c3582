package dev.integrationhub.platform.access;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.access.Role;
import dev.integrationhub.api.access.Scope;

/**
 * What somebody may do: in the hub as a whole, and besides that with single integrations. Whatever is not in it is refused.
 *
 * @param everywhere holds for every integration, those to come included
 * @param within by integration, without those that hold everywhere; only scopes of integrations
 */
public record Rights(Set<Scope> everywhere, Map<UUID, Set<Scope>> within) {
    public static final Rights NONE = new Rights(Set.of(), Map.of());

    public Rights {
        everywhere = Set.copyOf(everywhere);
        within = Map.copyOf(within);
    }

    /** The same everywhere. */
    public static Rights everywhere(Set<Scope> scopes) {
        return new Rights(scopes, Map.of());
    }

    /** All that the grants of somebody allow together. */
    public static Rights of(Collection<Grant> grants) {
        Set<Scope> everywhere = EnumSet.noneOf(Scope.class);
        Map<UUID, Set<Scope>> within = new HashMap<>();
        for (Grant grant : grants) {
            UUID integrationId = grant.integrationId();
            if (integrationId == null) {
                everywhere.addAll(grant.role().scopes());
            } else {
                within.computeIfAbsent(integrationId, id -> EnumSet.noneOf(Scope.class))
                        .addAll(ofIntegrations(grant.role()));
            }
        }
        return new Rights(everywhere, within);
    }

    /**
     * What a token has of its owner's rights.
     *
     * @param integrationIds the only ones it is good for; null if it is not bound to any
     */
    public Rights narrowed(Set<Scope> scopes, @Nullable Set<UUID> integrationIds) {
        if (integrationIds == null) {
            Map<UUID, Set<Scope>> narrowed = new HashMap<>();
            within.forEach((id, had) -> narrowed.put(id, both(had, scopes)));
            return new Rights(both(everywhere, scopes), narrowed);
        }
        return new Rights(
                Set.of(), integrationIds.stream().collect(Collectors.toMap(id -> id, id -> both(having(id), scopes))));
    }

    /** Whether it is allowed in the hub as a whole, and so for every integration. */
    public boolean allow(Scope scope) {
        return everywhere.contains(scope);
    }

    public boolean allow(Scope scope, UUID integrationId) {
        return having(integrationId).contains(scope);
    }

    /** Whether there is anything that it is allowed for: then an answer can be narrowed to that. */
    public boolean allowSomewhere(Scope scope) {
        return allow(scope) || !integrationsAllowing(scope).isEmpty();
    }

    /** The single integrations that it is allowed for, besides being allowed for all or not. */
    public Set<UUID> integrationsAllowing(Scope scope) {
        return within.entrySet().stream()
                .filter(entry -> entry.getValue().contains(scope))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether somebody may know that there is such an integration; whoever may do anything with it may. */
    public boolean see(UUID integrationId) {
        return having(integrationId).stream().anyMatch(Scope::isOfIntegrations);
    }

    /** Whether these include all that the others allow: nobody gives away what they do not have. */
    public boolean include(Rights others) {
        return everywhere.containsAll(others.everywhere)
                && others.within.entrySet().stream()
                        .allMatch(entry -> having(entry.getKey()).containsAll(entry.getValue()));
    }

    private Set<Scope> having(UUID integrationId) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        scopes.addAll(everywhere);
        scopes.addAll(within.getOrDefault(integrationId, Set.of()));
        return scopes.stream().filter(Scope::isOfIntegrations).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Scope> ofIntegrations(Role role) {
        return role.scopes().stream().filter(Scope::isOfIntegrations).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Scope> both(Set<Scope> one, Set<Scope> other) {
        Set<Scope> both = EnumSet.noneOf(Scope.class);
        both.addAll(one);
        both.retainAll(other);
        return Collections.unmodifiableSet(both);
    }
}
