package dev.integrationhub.query.reader;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.integrationhub.api.integration.resource.SecretReaderResource;
import dev.integrationhub.api.token.event.TokenCreated;
import dev.integrationhub.api.token.event.TokenEvent;
import dev.integrationhub.api.token.event.TokenRevoked;
import dev.integrationhub.api.token.event.TokenRotated;
import dev.integrationhub.api.user.event.UserCreated;
import dev.integrationhub.api.user.event.UserEvent;
import dev.integrationhub.api.user.event.UserRemoved;
import dev.integrationhub.platform.access.Rights;

/** All users and tokens as they were at a moment. What a role allowed is taken to be what it allows now. */
final class PastAccess {
    private final Map<UUID, PastUser> users = new TreeMap<>();
    private final Map<UUID, PastToken> tokens = new TreeMap<>();

    void apply(UserEvent event) {
        if (event instanceof UserCreated) {
            users.put(event.userId(), new PastUser());
        } else if (event instanceof UserRemoved) {
            users.remove(event.userId());
        } else {
            users.computeIfPresent(event.userId(), (id, user) -> {
                user.apply(event);
                return user;
            });
        }
    }

    void apply(TokenEvent event) {
        if (event instanceof TokenCreated created) {
            tokens.put(
                    created.tokenId(),
                    PastToken.of(created.ownerId(), created.scopes(), created.integrationIds(), created.expiresAt()));
        } else if (event instanceof TokenRotated rotated) {
            tokens.computeIfPresent(rotated.tokenId(), (id, token) -> token.rotated(rotated.expiresAt()));
        } else if (event instanceof TokenRevoked) {
            tokens.remove(event.tokenId());
        }
    }

    /** Who had rights of some kind, users first. A token that nobody owned any more had none. */
    Stream<SecretReaderResource> having(Predicate<Rights> enough, Instant at) {
        return Stream.concat(
                users.entrySet().stream()
                        .filter(user -> enough.test(user.getValue().rights()))
                        .map(user -> new SecretReaderResource("user", user.getKey(), null)),
                tokens.entrySet().stream()
                        .filter(token -> enough.test(rights(token.getValue(), at)))
                        .map(token -> new SecretReaderResource(
                                "token", token.getKey(), token.getValue().ownerId())));
    }

    private Rights rights(PastToken token, Instant at) {
        PastUser owner = users.get(token.ownerId());
        return owner == null ? Rights.NONE : token.rights(owner.rights(), at);
    }
}
