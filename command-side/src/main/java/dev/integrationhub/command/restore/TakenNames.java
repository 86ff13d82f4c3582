package dev.integrationhub.command.restore;

import java.util.Set;
import java.util.UUID;

import dev.integrationhub.command.naming.NameKind;

/** Says which of some names others have than this integration, or had until lately. */
interface TakenNames {
    Set<String> among(NameKind kind, Set<String> names, UUID integrationId);
}
