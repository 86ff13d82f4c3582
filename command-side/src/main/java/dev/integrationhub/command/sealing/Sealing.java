package dev.integrationhub.command.sealing;

import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.integrationhub.command.integration.SealedEntry;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.keyring.Keyring;
import dev.integrationhub.platform.keyring.Purpose;
import dev.integrationhub.platform.keyring.SealedFor;

/** Seals values for the version they will have, before a command is made of them. */
@Component
public class Sealing {
    private final Keyring keyring;

    Sealing(Keyring keyring) {
        this.keyring = keyring;
    }

    /** Seals a first value. */
    public String first(Purpose purpose, UUID integrationId, UUID entryId, ClearText value) {
        return keyring.seal(new SealedFor(purpose, integrationId, entryId, 1), value);
    }

    /** Seals a further value; the version is part of the seal. */
    public NewValue next(Purpose purpose, UUID integrationId, SealedEntry present, ClearText value) {
        long version = present.version() + 1;
        return new NewValue(keyring.seal(new SealedFor(purpose, integrationId, present.id(), version), value), version);
    }
}
