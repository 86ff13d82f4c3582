package dev.integrationhub.command.integration;

import java.time.Clock;
import java.util.UUID;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.ImportedSecret;
import dev.integrationhub.api.integration.command.ImportSecrets;
import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.api.integration.event.SecretVersionAdded;
import dev.integrationhub.command.write.Written;

/** Many secrets at once: all are in one transaction, so that all of them are written or none. */
final class SecretImports {
    private final SealedEntries<Secret> entries;
    private final Deletion deletion;

    SecretImports(SealedEntries<Secret> entries, Deletion deletion) {
        this.entries = entries;
        this.deletion = deletion;
    }

    /** If somebody was faster with any of them, the import has to be planned anew. */
    @CommandHandler
    Written<UUID> importAll(ImportSecrets command, Clock clock) {
        deletion.refuseIfDeleted();
        command.secrets().forEach(this::requirePlanned);
        for (ImportedSecret imported : command.secrets()) {
            if (imported.version() == 1) {
                add(command.integrationId(), imported);
            } else {
                change(command.integrationId(), imported, clock);
            }
        }
        long last = AggregateLifecycle.getVersion();
        return new Written<>(command.integrationId(), last, last);
    }

    private void requirePlanned(ImportedSecret imported) {
        if (imported.version() > 1) {
            entries.requireNext(imported.secretId(), imported.version(), IfMatch.ANY);
        } else if (entries.isTaken(imported.key())) {
            throw new StaleSealException(1);
        }
    }

    private static void add(UUID integrationId, ImportedSecret imported) {
        AggregateLifecycle.apply(new SecretAdded(
                integrationId,
                imported.secretId(),
                imported.key(),
                imported.value().envelope(),
                1,
                imported.value().hint(),
                null,
                null,
                imported.value().fingerprint()));
    }

    private void change(UUID integrationId, ImportedSecret imported, Clock clock) {
        Secret secret = entries.require(imported.secretId());
        AggregateLifecycle.apply(new SecretVersionAdded(
                integrationId,
                secret.id(),
                imported.value().envelope(),
                imported.version(),
                clock.instant().plus(Secret.OVERLAP),
                imported.value().hint(),
                secret.expiresAt(),
                secret.remindAt(),
                imported.value().fingerprint(),
                null));
    }
}
