package dev.integrationhub.command.sealing;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.command.integration.SealedEntry;
import dev.integrationhub.command.integration.StaleSealException;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.keyring.Keyring;
import dev.integrationhub.platform.keyring.Purpose;
import dev.integrationhub.platform.keyring.SealedFor;

/** Seals values for the version they will have, before a command is made of them. */
@Component
public class Sealing {
    private static final int TRIES = 4;

    private final Keyring keyring;

    Sealing(Keyring keyring) {
        this.keyring = keyring;
    }

    /** Seals a first value. */
    public String first(Purpose purpose, UUID integrationId, UUID entryId, ClearText value) {
        return keyring.seal(new SealedFor(purpose, integrationId, entryId, 1), value);
    }

    /**
     * Seals a further value and writes it. The version is part of the seal, so if somebody else writes one in between, it is sealed
     * anew for the next.
     *
     * @param present looks the entry up as it is now
     * @param write gets the sealed value and its version
     */
    public <R> ResponseEntity<R> next(
            Purpose purpose,
            UUID integrationId,
            ClearText value,
            Supplier<SealedEntry> present,
            Function<NewValue, ResponseEntity<R>> write) {
        for (int attempt = 1; ; attempt++) {
            SealedEntry entry = present.get();
            long version = entry.version() + 1;
            String sealed = keyring.seal(new SealedFor(purpose, integrationId, entry.id(), version), value);
            try {
                return write.apply(new NewValue(sealed, version));
            } catch (StaleSealException e) {
                if (attempt == TRIES) {
                    throw new ProblemException(
                            ProblemCode.CONCURRENT_CHANGE, "Others keep changing this value; nothing was written.");
                }
            }
        }
    }
}
