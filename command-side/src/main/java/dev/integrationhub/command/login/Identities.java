package dev.integrationhub.command.login;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.login.resource.IdentityResource;
import dev.integrationhub.api.login.resource.IdentityResource.SessionResource;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.user.resource.UserResource;
import dev.integrationhub.platform.access.Users;
import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.platform.session.Session;

/** Says whose a request is. */
@Component
class Identities {
    private final Users users;
    private final boolean revealsSecrets;

    Identities(Users users, @Value("${hub.secrets.reveal-in-browser}") boolean revealsSecrets) {
        this.users = users;
        this.revealsSecrets = revealsSecrets;
    }

    IdentityResource of(HttpServletRequest request) {
        Caller caller = Caller.current();
        if (caller == null || caller.actorId() == null) {
            throw new ProblemException(ProblemCode.UNAUTHENTICATED, "Nobody has signed in.");
        }
        Session session = Session.of(request).orElse(null);
        return session == null ? token(caller, caller.actorId()) : user(caller, session);
    }

    private static IdentityResource token(Caller caller, String id) {
        return new IdentityResource(
                caller.actorType(),
                id,
                null,
                null,
                null,
                List.of(),
                hubWide(caller),
                within(caller),
                false,
                false,
                null);
    }

    private IdentityResource user(Caller caller, Session session) {
        UserResource user = users.find(session.userId())
                .orElseThrow(() -> new ProblemException(ProblemCode.UNAUTHENTICATED, "The account is gone."));
        return new IdentityResource(
                caller.actorType(),
                user.id().toString(),
                user.username(),
                user.displayName(),
                user.email(),
                user.grants(),
                hubWide(caller),
                within(caller),
                user.hasPassword(),
                user.mustChangePassword(),
                new SessionResource(session.expiresAt(), revealsSecrets));
    }

    private static List<String> hubWide(Caller caller) {
        return names(caller.rights().everywhere());
    }

    private static Map<UUID, List<String>> within(Caller caller) {
        Map<UUID, List<String>> within = new TreeMap<>(Comparator.comparing(UUID::toString));
        caller.rights().within().forEach((integrationId, scopes) -> within.put(integrationId, names(scopes)));
        return within;
    }

    private static List<String> names(Set<Scope> scopes) {
        return scopes.stream().map(Scope::value).sorted().toList();
    }
}
