package dev.integrationhub.command.user;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.access.Role;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.access.Rights;
import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.platform.caller.Client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CallerAuthorityTest {
    private static final UUID INTEGRATION = UUID.fromString("019f0000-0000-7000-8000-000000000002");
    private static final Set<Grant> OWNER = Set.of(new Grant(Role.OWNER, null));
    private static final Set<Grant> ADMIN = Set.of(new Grant(Role.ADMIN, null));

    private final Authority authority = new CallerAuthority();

    @AfterEach
    void nobodyAsksAnyMore() {
        Caller.enter(Caller.system("none"));
    }

    @Test
    void theHubItselfMayDoEverything() {
        Caller.enter(Caller.system("none"));

        assertThatCode(() -> authority.requireAll(OWNER)).doesNotThrowAnyException();
        assertThatCode(() -> authority.requireToManage(OWNER)).doesNotThrowAnyException();
    }

    @Test
    void anOwnerMayDoEverythingToo() {
        asks(Rights.of(OWNER));

        assertThatCode(() -> authority.requireAll(OWNER)).doesNotThrowAnyException();
        assertThatCode(() -> authority.requireToManage(OWNER)).doesNotThrowAnyException();
    }

    @Test
    void anAdminMayDoWhatIsNotOfOwners() {
        asks(Rights.of(ADMIN));

        assertThatCode(() -> authority.requireAll(ADMIN)).doesNotThrowAnyException();
        assertThatCode(() -> authority.requireAll(Set.of(new Grant(Role.OWNER, INTEGRATION))))
                .doesNotThrowAnyException();
        assertThatCode(() -> authority.requireToManage(ADMIN)).doesNotThrowAnyException();
        assertIsDenied(() -> authority.requireAll(OWNER));
        assertIsDenied(() -> authority.requireToManage(OWNER));
    }

    @Test
    void aTokenForUsersAloneGivesNothingElse() {
        asks(Rights.of(OWNER).narrowed(Set.of(Scope.USERS_MANAGE), null));

        assertThatCode(() -> authority.requireAll(Set.of())).doesNotThrowAnyException();
        assertIsDenied(() -> authority.requireAll(Set.of(new Grant(Role.VIEWER, INTEGRATION))));
        assertIsDenied(() -> authority.requireToManage(OWNER));
    }

    private static void asks(Rights rights) {
        Caller.enter(Caller.anonymous(new Client("192.0.2.1", null), "request")
                .identifiedAs("user", "019f0000-0000-7000-8000-000000000001", "session", "s", rights));
    }

    private static void assertIsDenied(Runnable check) {
        ProblemException denied = catchThrowableOfType(ProblemException.class, check::run);
        assertThat(denied).as("a denial").isNotNull();
        assertThat(denied.code()).isEqualTo(ProblemCode.ACCESS_DENIED);
    }
}
