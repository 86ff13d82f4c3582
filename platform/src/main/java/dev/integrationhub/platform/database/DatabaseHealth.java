package dev.integrationhub.platform.database;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;

/** Down while the database does not answer; part of readiness, and never of liveness, since a new start would not bring it back. */
class DatabaseHealth implements HealthIndicator {
    private final DatabaseProbe probe;

    DatabaseHealth(DatabaseProbe probe) {
        this.probe = probe;
    }

    @Override
    public Health health() {
        try {
            probe.jdbc().sql("select 1").query(Integer.class).single();
            return Health.up().build();
        } catch (DataAccessException e) {
            return Health.down().withDetail("error", e.getClass().getName()).build();
        }
    }
}
