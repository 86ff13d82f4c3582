package dev.integrationhub.command.user;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.access.Role;
import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.user.command.ChangePassword;
import dev.integrationhub.api.user.command.ChangeUser;
import dev.integrationhub.api.user.command.CreateUser;
import dev.integrationhub.api.user.command.EndSessions;
import dev.integrationhub.api.user.command.LockUser;
import dev.integrationhub.api.user.command.RemoveUser;
import dev.integrationhub.api.user.command.UnlockUser;
import dev.integrationhub.api.user.event.AccessGranted;
import dev.integrationhub.api.user.event.AccessRevoked;
import dev.integrationhub.api.user.event.UserChanged;
import dev.integrationhub.api.user.event.UserCreated;
import dev.integrationhub.api.user.event.UserDisabled;
import dev.integrationhub.api.user.event.UserEnabled;
import dev.integrationhub.api.user.event.UserEvent;
import dev.integrationhub.api.user.event.UserLocked;
import dev.integrationhub.api.user.event.UserPasswordChanged;
import dev.integrationhub.api.user.event.UserRemoved;
import dev.integrationhub.api.user.event.UserSessionsEnded;
import dev.integrationhub.api.user.event.UserUnlocked;
import dev.integrationhub.command.write.Preconditions;
import dev.integrationhub.command.write.Written;

/** Decides what becomes of an account. Who the person is stands in the account alone, and goes with it. */
@Aggregate(type = StreamId.USER)
public class User {
    static final Grant OWNER = new Grant(Role.OWNER, null);

    private static final Comparator<Grant> ORDER = Comparator.comparing(Grant::role)
            .thenComparing(Grant::integrationId, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Set<Grant> grants = new HashSet<>();
    private @Nullable UUID id;
    private boolean disabled;
    private boolean removed;
    private @Nullable Instant lockedUntil;
    private long lastSequence;

    /** Its event stream; not known before the first event. */
    @AggregateIdentifier
    @Nullable
    String streamId() {
        return id == null ? null : StreamId.user(id);
    }

    private UUID id() {
        return Objects.requireNonNull(id);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Written<UUID> create(CreateUser command, Accounts accounts, Authority authority, Clock clock) {
        authority.requireAll(command.grants());
        accounts.add(
                command.userId(), command.profile(), command.password(), command.mustChangePassword(), clock.instant());
        AggregateLifecycle.apply(new UserCreated(command.userId()));
        grant(command.grants(), accounts);
        return written();
    }

    @CommandHandler
    Written<UUID> change(ChangeUser command, Accounts accounts, Authority authority) {
        refuseIfRemoved();
        authority.requireToManage(grants);
        Preconditions.check(command.ifMatch(), lastSequence);
        Set<Grant> given = without(command.grants(), grants);
        boolean enables = disabled && !command.disabled();
        authority.requireAll(enables ? command.grants() : given);
        if (isActiveOwner() && (command.disabled() || !command.grants().contains(OWNER))) {
            accounts.requireAnotherOwner(id());
        }
        List<String> changed = accounts.change(id(), command.profile());
        if (!changed.isEmpty()) {
            AggregateLifecycle.apply(new UserChanged(id(), changed));
        }
        revoke(without(grants, command.grants()), accounts);
        grant(given, accounts);
        if (command.disabled() != disabled) {
            accounts.setDisabled(id(), command.disabled());
            AggregateLifecycle.apply(command.disabled() ? new UserDisabled(id()) : new UserEnabled(id()));
        }
        return written();
    }

    @CommandHandler
    Written<UUID> remove(RemoveUser command, Accounts accounts, Authority authority) {
        refuseIfRemoved();
        authority.requireToManage(grants);
        Preconditions.check(command.ifMatch(), lastSequence);
        if (isActiveOwner()) {
            accounts.requireAnotherOwner(id());
        }
        accounts.erase(id());
        AggregateLifecycle.apply(new UserRemoved(id()));
        return written();
    }

    /** Who sets somebody else's password can sign in as them; who knew the former one is signed out. */
    @CommandHandler
    Written<UUID> changePassword(ChangePassword command, Accounts accounts, Authority authority) {
        refuseIfRemoved();
        if (command.reset()) {
            authority.requireAll(grants);
        }
        accounts.setPassword(id(), command.password(), command.reset());
        accounts.endSessions(id());
        AggregateLifecycle.apply(new UserPasswordChanged(id(), command.reset()));
        return written();
    }

    @CommandHandler
    Written<UUID> lock(LockUser command, Accounts accounts, Clock clock) {
        refuseIfRemoved();
        if (!isLocked(clock)) {
            accounts.lock(id(), command.until());
            AggregateLifecycle.apply(new UserLocked(id(), command.until()));
        }
        return written();
    }

    @CommandHandler
    Written<UUID> unlock(UnlockUser command, Accounts accounts, Authority authority, Clock clock) {
        refuseIfRemoved();
        authority.requireToManage(grants);
        accounts.unlock(id());
        if (isLocked(clock)) {
            AggregateLifecycle.apply(new UserUnlocked(id()));
        }
        return written();
    }

    private boolean isLocked(Clock clock) {
        return lockedUntil != null && clock.instant().isBefore(lockedUntil);
    }

    @CommandHandler
    Written<UUID> endSessions(EndSessions command, Accounts accounts) {
        refuseIfRemoved();
        accounts.endSessions(id());
        AggregateLifecycle.apply(new UserSessionsEnded(id()));
        return written();
    }

    private void grant(Collection<Grant> given, Accounts accounts) {
        accounts.grant(id(), given);
        given.stream()
                .sorted(ORDER)
                .map(grant -> new AccessGranted(id(), grant.role().value(), grant.integrationId()))
                .forEach(AggregateLifecycle::apply);
    }

    private void revoke(Collection<Grant> taken, Accounts accounts) {
        accounts.revoke(id(), taken);
        taken.stream()
                .sorted(ORDER)
                .map(grant -> new AccessRevoked(id(), grant.role().value(), grant.integrationId()))
                .forEach(AggregateLifecycle::apply);
    }

    private boolean isActiveOwner() {
        return !disabled && grants.contains(OWNER);
    }

    private void refuseIfRemoved() {
        if (removed) {
            throw new ProblemException(ProblemCode.USER_NOT_FOUND, ProblemCode.USER_NOT_FOUND.title() + ".");
        }
    }

    private static Set<Grant> without(Set<Grant> some, Set<Grant> others) {
        Set<Grant> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private Written<UUID> written() {
        return new Written<>(id(), lastSequence, AggregateLifecycle.getVersion());
    }

    @EventSourcingHandler
    void on(UserEvent event, @SequenceNumber long sequence) {
        lastSequence = sequence;
        if (event instanceof UserCreated created) {
            id = created.userId();
        } else if (event instanceof UserDisabled) {
            disabled = true;
        } else if (event instanceof UserEnabled) {
            disabled = false;
        } else if (event instanceof UserRemoved) {
            removed = true;
        } else if (event instanceof UserLocked locked) {
            lockedUntil = locked.until();
        } else if (event instanceof UserUnlocked) {
            lockedUntil = null;
        } else if (event instanceof AccessGranted granted) {
            grantOf(granted.role(), granted.integrationId()).ifPresent(grants::add);
        } else if (event instanceof AccessRevoked revoked) {
            grantOf(revoked.role(), revoked.integrationId()).ifPresent(grants::remove);
        }
    }

    /** Empty for a role that this version does not know. */
    private static Optional<Grant> grantOf(String role, @Nullable UUID integrationId) {
        return Role.named(role).map(known -> new Grant(known, integrationId));
    }
}
