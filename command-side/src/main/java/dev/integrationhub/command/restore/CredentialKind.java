package dev.integrationhub.command.restore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import dev.integrationhub.api.integration.event.CredentialAdded;
import dev.integrationhub.api.integration.event.CredentialChanged;
import dev.integrationhub.api.integration.event.CredentialRemoved;
import dev.integrationhub.api.integration.event.CredentialRestored;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.command.integration.SealedEntry;
import dev.integrationhub.command.sealing.Sealing;
import dev.integrationhub.platform.keyring.ClearText;

/** How credentials come back: a former value is sealed anew, since it opens only as the version it was sealed for. */
record CredentialKind(UUID integrationId, Sealing sealing) implements EntryKind<SealedEntry> {
    @Override
    public Kind kind() {
        return Kind.CREDENTIAL;
    }

    @Override
    public IntegrationEvent removed(UUID id, Instant graceEndsAt) {
        return new CredentialRemoved(integrationId, id, graceEndsAt);
    }

    @Override
    public IntegrationEvent restored(UUID id) {
        return new CredentialRestored(integrationId, id);
    }

    @Override
    public TurnBack turnBack(SealedEntry former, SealedEntry present, boolean erased) {
        if (former.sealedValue().equals(present.sealedValue())) {
            return TurnBack.NEEDLESS;
        }
        ClearText was = erased ? null : sealing.openCredential(integrationId, former);
        if (was == null) {
            return TurnBack.IMPOSSIBLE;
        }
        ClearText is = sealing.openCredential(integrationId, present);
        if (is != null && is.reveal().equals(was.reveal())) {
            return TurnBack.NEEDLESS;
        }
        long next = present.version() + 1;
        return new TurnBack(
                List.of("value"),
                () -> new CredentialChanged(
                        integrationId,
                        present.id(),
                        present.key(),
                        sealing.credential(integrationId, present.id(), next, was),
                        next));
    }

    @Override
    public Optional<Supplier<IntegrationEvent>> addedAnew(SealedEntry former, UUID newId) {
        return Optional.ofNullable(sealing.openCredential(integrationId, former))
                .map(value -> () -> new CredentialAdded(
                        integrationId, newId, former.key(), sealing.credential(integrationId, newId, 1, value), 1));
    }
}
