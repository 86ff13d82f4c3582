package dev.integrationhub.command.token;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.token.command.CreateToken;
import dev.integrationhub.api.token.command.RevokeToken;
import dev.integrationhub.api.token.command.RotateToken;
import dev.integrationhub.api.token.event.TokenCreated;
import dev.integrationhub.api.token.event.TokenRevoked;
import dev.integrationhub.api.token.event.TokenRotated;
import dev.integrationhub.api.token.resource.TokenResource;
import dev.integrationhub.command.write.Written;

/** Decides what happens to one access token. What its name is and how it is recognized is in a table, and can be erased there. */
@Aggregate(type = StreamId.TOKEN)
public class AccessToken {
    private @Nullable UUID id;
    private Instant createdAt = Instant.EPOCH;
    private @Nullable Instant expiresAt;
    private boolean revoked;

    /** Its event stream; not known before the first event. */
    @AggregateIdentifier
    @Nullable
    String streamId() {
        return id == null ? null : StreamId.token(id);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Written<TokenResource> create(CreateToken command, TokenTable table) {
        AggregateLifecycle.apply(new TokenCreated(
                command.tokenId(),
                command.ownerId(),
                command.reach().scopes(),
                command.reach().integrationIds(),
                command.reach().cidrs(),
                command.expiresAt()));
        return written(table.insert(command, createdAt));
    }

    @CommandHandler
    Written<TokenResource> rotate(RotateToken command, TokenTable table, Clock clock) {
        refuseIfRevoked();
        Instant overlapEndsAt = clock.instant().plus(command.overlap());
        if (expiresAt != null && expiresAt.isBefore(overlapEndsAt)) {
            overlapEndsAt = expiresAt;
        }
        TokenRotated rotated = new TokenRotated(command.tokenId(), overlapEndsAt, command.expiresAt());
        AggregateLifecycle.apply(rotated);
        return written(table.rotate(rotated, command.digest()));
    }

    @CommandHandler
    Written<UUID> revoke(RevokeToken command, TokenTable table) {
        refuseIfRevoked();
        AggregateLifecycle.apply(new TokenRevoked(command.tokenId(), command.reason()));
        table.delete(command.tokenId());
        return written(command.tokenId());
    }

    static ProblemException notFound() {
        return new ProblemException(ProblemCode.TOKEN_NOT_FOUND, ProblemCode.TOKEN_NOT_FOUND.title() + ".");
    }

    private void refuseIfRevoked() {
        if (revoked) {
            throw notFound();
        }
    }

    private static <T> Written<T> written(T state) {
        return new Written<>(state, AggregateLifecycle.getVersion(), AggregateLifecycle.getVersion());
    }

    @EventSourcingHandler
    void on(TokenCreated event, @Timestamp Instant at) {
        id = event.tokenId();
        createdAt = at;
        expiresAt = event.expiresAt();
    }

    @EventSourcingHandler
    void on(TokenRotated event) {
        expiresAt = event.expiresAt();
    }

    @EventSourcingHandler
    void on(TokenRevoked event) {
        revoked = true;
    }
}
