package dev.integrationhub.command.user;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.access.Role;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.user.PasswordHash;
import dev.integrationhub.api.user.UserProfile;
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
import dev.integrationhub.api.user.event.UserLocked;
import dev.integrationhub.api.user.event.UserPasswordChanged;
import dev.integrationhub.api.user.event.UserRemoved;
import dev.integrationhub.api.user.event.UserSessionsEnded;
import dev.integrationhub.api.user.event.UserUnlocked;

import static org.assertj.core.api.Assertions.assertThat;

class UserTest {
    private static final UUID ID = UUID.fromString("019f0000-0000-7000-8000-000000000001");
    private static final UUID INTEGRATION = UUID.fromString("019f0000-0000-7000-8000-000000000002");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final UserProfile PROFILE = new UserProfile("olha", "Olha", "olha@example.org");
    private static final PasswordHash HASH = new PasswordHash("{argon2}...");
    private static final Grant OWNER = new Grant(Role.OWNER, null);
    private static final Grant ADMIN = new Grant(Role.ADMIN, null);
    private static final Grant EDITOR_OF_ONE = new Grant(Role.EDITOR, INTEGRATION);
    private static final UserCreated CREATED = new UserCreated(ID);
    private static final AccessGranted IS_OWNER = new AccessGranted(ID, "owner", null);
    private static final AccessGranted IS_ADMIN = new AccessGranted(ID, "admin", null);

    private final AccountsInMemory accounts = new AccountsInMemory();
    private final AuthorityOver authority = new AuthorityOver();
    private final AggregateTestFixture<User> fixture = new AggregateTestFixture<>(User.class);

    /** Somebody who has these rights, and no others. */
    private static final class AuthorityOver implements Authority {
        private Set<Grant> has = Set.of(OWNER, ADMIN, EDITOR_OF_ONE);

        @Override
        public void requireAll(Collection<Grant> grants) {
            if (!has.containsAll(grants)) {
                throw new ProblemException(ProblemCode.ACCESS_DENIED, "not had");
            }
        }

        @Override
        public void requireToManage(Collection<Grant> grants) {
            if (grants.contains(OWNER) && !has.contains(OWNER)) {
                throw new ProblemException(ProblemCode.ACCESS_DENIED, "no owner");
            }
        }
    }

    @BeforeEach
    void giveItWhatItNeeds() {
        fixture.registerInjectableResource(accounts);
        fixture.registerInjectableResource(authority);
        fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void beginsWithWhatItIsGiven() {
        fixture.givenNoPriorActivity()
                .when(new CreateUser(ID, PROFILE, HASH, true, Set.of(EDITOR_OF_ONE, ADMIN)))
                .expectEvents(CREATED, IS_ADMIN, new AccessGranted(ID, "editor", INTEGRATION));

        assertThat(accounts.done())
                .startsWith("add olha with a password to change")
                .contains("grant admin");
    }

    @Test
    void isNotGivenWhatTheGiverDoesNotHave() {
        authority.has = Set.of(ADMIN);

        fixture.givenNoPriorActivity()
                .when(new CreateUser(ID, PROFILE, HASH, false, Set.of(OWNER)))
                .expectException(problem(ProblemCode.ACCESS_DENIED))
                .expectNoEvents();
        assertThat(accounts.done()).isEmpty();
    }

    @Test
    void tellsWhatWasChangedAndNotWhatItHolds() {
        accounts.nextChangeIsOf("email", "username");

        fixture.given(CREATED)
                .when(change(Set.of(), false))
                .expectEvents(new UserChanged(ID, List.of("email", "username")));
    }

    @Test
    void takesAndGivesWhatDiffers() {
        fixture.given(CREATED, IS_ADMIN)
                .when(change(Set.of(EDITOR_OF_ONE), false))
                .expectEvents(new AccessRevoked(ID, "admin", null), new AccessGranted(ID, "editor", INTEGRATION));
    }

    @Test
    void keepsWhatItHasAlsoThroughSomebodyWhoHasLess() {
        authority.has = Set.of();
        accounts.nextChangeIsOf("displayName");

        fixture.given(CREATED, IS_ADMIN)
                .when(change(Set.of(ADMIN), false))
                .expectEvents(new UserChanged(ID, List.of("displayName")));
    }

    @Test
    void isNotEnabledBySomebodyWhoHasLess() {
        authority.has = Set.of();

        fixture.given(CREATED, IS_ADMIN, new UserDisabled(ID))
                .when(change(Set.of(ADMIN), false))
                .expectException(problem(ProblemCode.ACCESS_DENIED))
                .expectNoEvents();
    }

    @Test
    void doesNothingWhenItIsAllThatAlready() {
        fixture.given(CREATED, IS_ADMIN).when(change(Set.of(ADMIN), false)).expectNoEvents();
    }

    @Test
    void isDisabledAndEnabled() {
        fixture.given(CREATED).when(change(Set.of(), true)).expectEvents(new UserDisabled(ID));
        fixture.given(CREATED, new UserDisabled(ID))
                .when(change(Set.of(), false))
                .expectEvents(new UserEnabled(ID));
    }

    @Test
    void isNotChangedByWhoReadAnOlderVersion() {
        fixture.given(CREATED, IS_ADMIN)
                .when(new ChangeUser(ID, PROFILE, false, Set.of(), IfMatch.of(0)))
                .expectException(problem(ProblemCode.PRECONDITION_FAILED))
                .expectNoEvents();
    }

    @Test
    void staysAnOwnerWhileThereIsNoOther() {
        accounts.thereIsNoOtherOwner();

        for (Object wish :
                List.of(change(Set.of(ADMIN), false), change(Set.of(OWNER), true), new RemoveUser(ID, IfMatch.ANY))) {
            fixture.given(CREATED, IS_OWNER)
                    .when(wish)
                    .expectException(problem(ProblemCode.LAST_OWNER))
                    .expectNoEvents();
        }
        assertThat(accounts.done()).isEmpty();
    }

    @Test
    void goesWithoutAnotherOwnerIfItCountsAsNone() {
        accounts.thereIsNoOtherOwner();

        fixture.given(CREATED, IS_OWNER, new UserDisabled(ID))
                .when(new RemoveUser(ID, IfMatch.ANY))
                .expectEvents(new UserRemoved(ID));
        fixture.given(CREATED, new AccessGranted(ID, "owner", INTEGRATION))
                .when(new RemoveUser(ID, IfMatch.ANY))
                .expectEvents(new UserRemoved(ID));
    }

    @Test
    void isTouchedByOwnersAloneAsAnOwner() {
        authority.has = Set.of(ADMIN);

        for (Object wish : List.of(
                change(Set.of(OWNER), false),
                new RemoveUser(ID, IfMatch.ANY),
                new UnlockUser(ID),
                new ChangePassword(ID, HASH, true))) {
            fixture.given(CREATED, IS_OWNER)
                    .when(wish)
                    .expectException(problem(ProblemCode.ACCESS_DENIED))
                    .expectNoEvents();
        }
        assertThat(accounts.done()).isEmpty();
    }

    @Test
    void getsNoPasswordFromSomebodyWhoMayDoLess() {
        authority.has = Set.of();

        fixture.given(CREATED, IS_ADMIN)
                .when(new ChangePassword(ID, HASH, true))
                .expectException(problem(ProblemCode.ACCESS_DENIED))
                .expectNoEvents();
    }

    @Test
    void getsAPasswordToChangeAndIsSignedOut() {
        fixture.given(CREATED, IS_ADMIN)
                .when(new ChangePassword(ID, HASH, true))
                .expectEvents(new UserPasswordChanged(ID, true));

        assertThat(accounts.done()).containsExactly("password to change", "end sessions");
    }

    @Test
    void changesItsOwnPasswordWithoutHavingToAskAnybody() {
        authority.has = Set.of();

        fixture.given(CREATED, IS_OWNER)
                .when(new ChangePassword(ID, HASH, false))
                .expectEvents(new UserPasswordChanged(ID, false));

        assertThat(accounts.done()).containsExactly("password", "end sessions");
    }

    @Test
    void isLockedOnceHoweverManyFailAtATime() {
        Instant until = NOW.plusSeconds(900);

        fixture.given(CREATED, new UserLocked(ID, until))
                .when(new LockUser(ID, until.plusSeconds(1)))
                .expectNoEvents();
        fixture.given(CREATED, new UserLocked(ID, NOW))
                .when(new LockUser(ID, until))
                .expectEvents(new UserLocked(ID, until));
    }

    @Test
    void isLockedUntilItIsUnlockedOrTheTimeIsOver() {
        Instant until = NOW.plus(Duration.ofMinutes(15));

        fixture.given(CREATED).when(new LockUser(ID, until)).expectEvents(new UserLocked(ID, until));
        fixture.given(CREATED, new UserLocked(ID, until))
                .when(new UnlockUser(ID))
                .expectEvents(new UserUnlocked(ID));
        fixture.given(CREATED, new UserLocked(ID, NOW)).when(new UnlockUser(ID)).expectNoEvents();
        fixture.given(CREATED).when(new UnlockUser(ID)).expectNoEvents();
        assertThat(accounts.done()).containsExactly("lock until " + until, "unlock", "unlock", "unlock");
    }

    @Test
    void isSignedOutEverywhere() {
        fixture.given(CREATED).when(new EndSessions(ID)).expectEvents(new UserSessionsEnded(ID));

        assertThat(accounts.done()).containsExactly("end sessions");
    }

    @Test
    void isGoneOnceItWasRemoved() {
        fixture.given(CREATED).when(new RemoveUser(ID, IfMatch.ANY)).expectEvents(new UserRemoved(ID));
        assertThat(accounts.done()).containsExactly("erase");

        for (Object wish : List.of(
                change(Set.of(), false),
                new RemoveUser(ID, IfMatch.ANY),
                new ChangePassword(ID, HASH, false),
                new LockUser(ID, NOW),
                new UnlockUser(ID),
                new EndSessions(ID))) {
            fixture.given(CREATED, new UserRemoved(ID))
                    .when(wish)
                    .expectException(problem(ProblemCode.USER_NOT_FOUND))
                    .expectNoEvents();
        }
    }

    @Test
    void doesNotMindARoleThatItDoesNotKnow() {
        fixture.given(CREATED, new AccessGranted(ID, "gardener", null), new AccessRevoked(ID, "gardener", null))
                .when(new RemoveUser(ID, IfMatch.of(2)))
                .expectEvents(new UserRemoved(ID));
    }

    private static ChangeUser change(Set<Grant> grants, boolean disabled) {
        return new ChangeUser(ID, PROFILE, disabled, grants, IfMatch.ANY);
    }

    private static Matcher<ProblemException> problem(ProblemCode code) {
        return Matchers.predicate(problem -> problem.code() == code);
    }
}
