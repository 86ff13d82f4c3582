package dev.integrationhub.ingress.operate;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of an integration's deliveries, in the order of their ids, which is that of time.
 *
 * @param after where it begins, itself not included; null for the end of all
 * @param before where it ends, itself not included; null for the other end of all
 * @param most how many are wanted
 * @param look how many are looked at
 */
public record Stretch(
        Order order, @Nullable UUID after, @Nullable UUID before, int most, int look) {

    /** Which way. */
    enum Order {
        NEWEST_FIRST("desc", "<", ">"),
        OLDEST_FIRST("asc", ">", "<");

        final String sql;
        final String beyond;
        final String shortOf;

        Order(String sql, String beyond, String shortOf) {
            this.sql = sql;
            this.beyond = beyond;
            this.shortOf = shortOf;
        }
    }

    /** From the newest towards the oldest. */
    public static Stretch newestFirst(@Nullable UUID after, int most, int look) {
        return new Stretch(Order.NEWEST_FIRST, after, null, most, look);
    }

    /** From the oldest towards the newest. */
    public static Stretch oldestFirst(UUID after, UUID before, int most, int look) {
        return new Stretch(Order.OLDEST_FIRST, after, before, most, look);
    }
}
