package dev.integrationhub.platform.keyring;

import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A table whose keys the master key wraps.
 *
 * @param owner the column that says whose a key is
 * @param algorithm of the key of an owner
 * @param associatedData what the key of an owner is bound to
 */
record WrappedTable(
        String name,
        String owner,
        Function<String, Algorithm<?>> algorithm,
        BiFunction<String, UUID, LengthPrefixed> associatedData) {

    static final WrappedTable OF_THE_HUB =
            new WrappedTable("hub_key", "name", HubWide::algorithmOf, HubKeys::associatedData);

    static final WrappedTable OF_INTEGRATIONS = new WrappedTable(
            "integration_key",
            "integration_id",
            id -> Algorithm.KEY_ENCRYPTION,
            (id, keyId) -> IntegrationKeys.associatedData(UUID.fromString(id), keyId));
}
