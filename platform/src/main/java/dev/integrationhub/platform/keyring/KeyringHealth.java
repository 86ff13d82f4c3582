package dev.integrationhub.platform.keyring;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;

import dev.integrationhub.platform.database.DatabaseProbe;

/**
 * Down while this process does not have the master key that the others use, as after a rotation on a machine whose file it does not
 * see. Part of readiness: it can neither seal nor open anything.
 */
class KeyringHealth implements HealthIndicator {
    private final DatabaseProbe probe;
    private final MasterKeys masterKeys;

    KeyringHealth(DatabaseProbe probe, MasterKeys masterKeys) {
        this.probe = probe;
        this.masterKeys = masterKeys;
    }

    @Override
    public Health health() {
        try {
            String id = new MasterKeyCheck(probe.jdbc()).keyId().orElse("none");
            return masterKeys.canGet(id)
                    ? Health.up().build()
                    : Health.down().withDetail("missingMasterKey", id).build();
        } catch (DataAccessException e) {
            return Health.unknown().build();
        }
    }
}
