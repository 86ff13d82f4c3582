package dev.integrationhub.platform.caller;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.keyring.Keyring;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Remembers where requests came from, apart from the events: an event holds the id alone, which cannot be turned back into an
 * address once the row is erased.
 */
public class Clients {
    private static final int LONGEST_USER_AGENT = 500;
    private static final int RETENTION_DAYS = 90;

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final Clock clock;
    private final Cache<String, LocalDate> remembered =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Clients(JdbcClient jdbc, Keyring keyring, Clock clock) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.clock = clock;
    }

    /** The id of a client, the same for the same address and user agent; its row is written at most once a day. */
    String remember(Client client) {
        String agent = shorten(client.userAgent());
        String id = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keyring.keyedDigest("client", client.address().getBytes(UTF_8), agent.getBytes(UTF_8)));
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(remembered.getIfPresent(id))) {
            jdbc.sql("insert into audit.client (client_id, address, user_agent, last_seen_on) values (?, ?, ?, ?)"
                            + " on conflict (client_id) do update set last_seen_on = excluded.last_seen_on")
                    .params(id, client.address(), agent, today)
                    .update();
            eraseOld(today);
            remembered.put(id, today);
        }
        return id;
    }

    /** Where a client was, unless that has been erased. */
    public Optional<Client> find(String id) {
        return jdbc.sql("select address, user_agent from audit.client where client_id = ?")
                .param(id)
                .query((row, n) -> new Client(row.getString("address"), row.getString("user_agent")))
                .optional();
    }

    private void eraseOld(LocalDate today) {
        jdbc.sql("delete from audit.client where last_seen_on < ?")
                .param(today.minusDays(RETENTION_DAYS))
                .update();
    }

    private static String shorten(@Nullable String userAgent) {
        return userAgent == null ? "" : userAgent.substring(0, Math.min(userAgent.length(), LONGEST_USER_AGENT));
    }
}
