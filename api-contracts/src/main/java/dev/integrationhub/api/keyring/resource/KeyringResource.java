package dev.integrationhub.api.keyring.resource;

import java.util.List;

/**
 * How it stands with the master keys.
 *
 * @param masterKeyId the one under which everything new is wrapped
 * @param ownKeyset whether the hub keeps the keyset itself, and not the operator
 * @param rotating whether keys are still wrapped under a former one
 */
public record KeyringResource(
        String masterKeyId, boolean ownKeyset, boolean rotating, List<MasterKeyResource> masterKeys) {}
