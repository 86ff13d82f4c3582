package dev.integrationhub.query.audit.index;

import org.springframework.jdbc.core.JdbcTemplate;

/** Lets one transaction at a time add entries, in whichever process. It ends with the transaction. */
class IndexLock {
    private static final long LIVE = 0x6875625f61756469L;
    private static final long REBUILD = LIVE + 1;

    private final JdbcTemplate jdbc;
    private final long key;

    private IndexLock(JdbcTemplate jdbc, long key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    /** Of the trail that is read. */
    static IndexLock live(JdbcTemplate jdbc) {
        return new IndexLock(jdbc, LIVE);
    }

    /** Of one that is made anew. */
    static IndexLock rebuild(JdbcTemplate jdbc) {
        return new IndexLock(jdbc, REBUILD);
    }

    boolean tryTake() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select pg_try_advisory_xact_lock(" + key + ")", Boolean.class));
    }

    /** Waits for it. */
    void take() {
        jdbc.query("select pg_advisory_xact_lock(" + key + ")", row -> {});
    }
}
