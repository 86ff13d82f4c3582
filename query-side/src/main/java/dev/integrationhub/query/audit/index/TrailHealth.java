package dev.integrationhub.query.audit.index;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while the audit trail does not go on; what happened is stored meanwhile, and has its entries later. */
@Component("auditTrail")
class TrailHealth implements HealthIndicator {
    private final TrailIndexer indexer;

    TrailHealth(TrailIndexer indexer) {
        this.indexer = indexer;
    }

    @Override
    public Health health() {
        Throwable failure = indexer.failure();
        if (failure == null) {
            return Health.up().build();
        }
        return Health.down().withDetail("error", failure.getClass().getName()).build();
    }
}
