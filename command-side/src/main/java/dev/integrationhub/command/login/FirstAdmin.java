package dev.integrationhub.command.login;

import java.io.PrintStream;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.access.Role;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.user.UserProfile;
import dev.integrationhub.api.user.command.CreateUser;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.platform.access.Users;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.password.PasswordRules;
import dev.integrationhub.platform.password.Passwords;

/**
 * Makes an owner where there is nobody yet: {@code admin}, with the operator's password or one that is told once. It is done by a
 * process that is about to serve and by nothing else, so that a hub into which a backup is restored has no events of its own before.
 */
@Component
@EnableConfigurationProperties(FirstAdminSettings.class)
class FirstAdmin implements ApplicationRunner {
    private static final String NAME = "admin";

    /** Any number that no other part of the hub locks. */
    private static final long LOCK = 0x6669727374L;

    private final Users users;
    private final Passwords passwords;
    private final Writes writes;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final @Nullable ClearText given;

    FirstAdmin(
            Users users,
            Passwords passwords,
            Writes writes,
            JdbcClient jdbc,
            TransactionOperations transaction,
            FirstAdminSettings settings) {
        this.users = users;
        this.passwords = passwords;
        this.writes = writes;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.given = Optional.ofNullable(settings.adminPassword())
                .filter(password -> !password.reveal().isEmpty())
                .orElse(null);
    }

    /** @throws IllegalStateException if the operator's password could be guessed: the hub then does not start */
    @Override
    @SuppressWarnings("SystemOut") // a log is kept, and read by more than one
    public void run(ApplicationArguments arguments) {
        if (users.count() > 0) {
            return;
        }
        ClearText password = given == null ? passwords.generate() : given;
        refuseIfWeak(password);
        if (create(password) && given == null) {
            tell(password, System.out);
        }
    }

    private static void refuseIfWeak(ClearText password) {
        try {
            PasswordRules.check(password, NAME, "");
        } catch (ProblemException weak) {
            throw new IllegalStateException("hub.admin-password (HUB_ADMIN_PASSWORD): " + weak.getMessage(), weak);
        }
    }

    /** Once, however many processes start at the same time. */
    private boolean create(ClearText password) {
        CreateUser command = new CreateUser(
                Uuid7.next(),
                new UserProfile(NAME, null, null),
                passwords.hash(password),
                given == null,
                Set.of(new Grant(Role.OWNER, null)));
        return Boolean.TRUE.equals(transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
            if (users.count() > 0) {
                return false;
            }
            writes.send(command);
            return true;
        }));
    }

    private static void tell(ClearText password, PrintStream out) {
        out.println();
        out.println("The hub had no users. Sign in as '" + NAME + "' with this password, which is told this once:");
        out.println("    " + password.reveal());
        out.println();
        out.flush();
    }
}
