package dev.integrationhub.ingress.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.integrationhub.platform.database.RowColumns;

/**
 * Who came first with an id of a sender. A claim is remembered for 3 days; it is made in the transaction of what it is for, so that it
 * is gone if that fails, and whoever comes meanwhile with the same id waits for it to end.
 */
final class ClaimRows {
    private static final String CLAIM = """
            insert into ingress.provider_claim as former (handler_id, provider_id, delivery_id, claimed_at, repeated)
            select * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::timestamptz[], ?::boolean[])
            on conflict (handler_id, provider_id) do update
                set delivery_id = excluded.delivery_id, claimed_at = excluded.claimed_at, repeated = excluded.repeated
                where former.claimed_at <= excluded.claimed_at - interval '3 days'
            returning delivery_id""";

    private static final String HOLDERS = """
            update ingress.provider_claim c
            set repeated = true
            from unnest(?::uuid[], ?::text[]) as wanted (handler_id, provider_id)
            where c.handler_id = wanted.handler_id and c.provider_id = wanted.provider_id
            returning c.handler_id, c.provider_id, c.delivery_id""";

    private ClaimRows() {}

    /**
     * Claims ids, each of which comes once.
     *
     * @return by id the delivery that has had it before, for those that are taken
     */
    static Map<ClaimKey, UUID> claim(Connection connection, Collection<NewClaim> claims) throws SQLException {
        // In one order everywhere, so that two processes do not wait for each other.
        List<NewClaim> ordered = claims.stream()
                .sorted(Comparator.comparing((NewClaim claim) -> claim.key().handlerId())
                        .thenComparing(claim -> claim.key().providerId()))
                .toList();
        Set<UUID> successful = new HashSet<>();
        try (PreparedStatement insert = connection.prepareStatement(CLAIM)) {
            new RowColumns<>(insert, ordered)
                    .uuid(claim -> claim.key().handlerId())
                    .text(claim -> claim.key().providerId())
                    .uuid(NewClaim::deliveryId)
                    .time(NewClaim::at)
                    .truth(NewClaim::repeated);
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    successful.add(rows.getObject(1, UUID.class));
                }
            }
        }
        List<NewClaim> taken = ordered.stream()
                .filter(claim -> !successful.contains(claim.deliveryId()))
                .toList();
        return taken.isEmpty() ? Map.of() : holders(connection, taken);
    }

    private static Map<ClaimKey, UUID> holders(Connection connection, List<NewClaim> taken) throws SQLException {
        Map<ClaimKey, UUID> holders = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(HOLDERS)) {
            new RowColumns<>(select, taken)
                    .uuid(claim -> claim.key().handlerId())
                    .text(claim -> claim.key().providerId());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    holders.put(
                            new ClaimKey(rows.getObject(1, UUID.class), rows.getString(2)),
                            rows.getObject(3, UUID.class));
                }
            }
        }
        return holders;
    }
}
