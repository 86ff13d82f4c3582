package dev.integrationhub.ingress.secret;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Knows the secrets of all integrations without asking anybody. */
public interface SealedSecrets {
    /** The secret of this key, unless it was removed or its integration deleted. */
    Optional<SealedSecret> sealedSecret(UUID integrationId, String secretKey);

    /** Tells of changes, after they were made, by which integrations may have other secrets now. */
    void whenChanged(Consumer<Predicate<UUID>> listener);
}
