package dev.integrationhub.command.login;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import dev.integrationhub.api.login.event.AccessLoginFailed;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.platform.fact.HubFacts;

/** The logins that failed of late, for all processes: how many came from where, and what of it the events tell. */
@Component
@EnableConfigurationProperties(LoginSettings.class)
public class LoginFailures {
    private static final Duration WINDOW = LoginAttempts.WINDOW;
    private static final Duration TOLD_ONCE_IN = Duration.ofMinutes(1);
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String NOTE = """
            insert into access.login_failure as f (address, subject, began_at, failures, told_at, untold)
            values (:address, :subject, :now, 1, :now, 0)
            on conflict (address, subject) do update set
                began_at = case when f.began_at > :window then f.began_at else excluded.began_at end,
                failures = case when f.began_at > :window then f.failures + 1 else 1 end,
                told_at = case when f.told_at > :told then f.told_at else excluded.told_at end,
                untold = case when f.told_at > :told then f.untold + 1 else 0 end
            returning new.untold as untold, coalesce(old.untold, 0) as untold_before""";

    /** What another process erases at this moment is not waited for. */
    private static final String ERASE = """
            delete from access.login_failure where (address, subject) in (
                select address, subject from access.login_failure where began_at <= ? for update skip locked)""";

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final ClientNetwork networks;
    private final HubFacts facts;
    private final Clock clock;
    private final int most;

    LoginFailures(
            JdbcClient jdbc,
            TransactionOperations transaction,
            ClientNetwork networks,
            HubFacts facts,
            Clock clock,
            LoginSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.networks = networks;
        this.facts = facts;
        this.clock = clock;
        this.most = settings.maxFailuresPerAddress();
    }

    /**
     * Lets nobody try who has failed too often.
     *
     * @throws ProblemException 429 if too many logins from where the present caller is failed
     */
    public void refuseIfTooMany() {
        Instant now = clock.instant();
        jdbc.sql("select sum(failures) as failures, min(began_at) as began_at from access.login_failure"
                        + " where address = ? and began_at > ? having sum(failures) >= ?")
                .params(networks.of(Caller.current()), utc(now.minus(WINDOW)), most)
                .query((row, number) ->
                        row.getObject("began_at", OffsetDateTime.class).toInstant())
                .optional()
                .ifPresent(began -> {
                    throw new ProblemException(
                            ProblemCode.TOO_MANY_REQUESTS,
                            "Too many logins from your address failed. Try again later.",
                            List.of(),
                            Duration.between(now, began.plus(WINDOW)).plusSeconds(1));
                });
    }

    /**
     * Notes a failure of the present caller.
     *
     * @param userId who they wanted to be; null if there is no such user
     */
    public void note(@Nullable UUID userId, String means) {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            jdbc.sql(ERASE).param(utc(now.minus(WINDOW))).update();
            int toTell = jdbc.sql(NOTE)
                    .param("address", networks.of(Caller.current()))
                    .param("subject", userId == null ? NOBODY : userId)
                    .param("now", utc(now))
                    .param("window", utc(now.minus(WINDOW)))
                    .param("told", utc(now.minus(TOLD_ONCE_IN)))
                    .query(LoginFailures::toTell)
                    .single();
            if (toTell > 0) {
                facts.append(new AccessLoginFailed(userId, means, toTell));
            }
        });
    }

    private static int toTell(ResultSet row, int number) throws SQLException {
        return row.getInt("untold") > 0 ? 0 : row.getInt("untold_before") + 1;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
