package dev.integrationhub.command.restore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.integration.SealedSecretValue;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.api.integration.event.SecretRemoved;
import dev.integrationhub.api.integration.event.SecretRestored;
import dev.integrationhub.api.integration.event.SecretVersionAdded;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.command.integration.Secret;
import dev.integrationhub.command.integration.SecretVersion;
import dev.integrationhub.command.sealing.Sealing;
import dev.integrationhub.platform.keyring.ClearText;

/** How secrets come back: a former value as the next version, with the dates that it had. */
record SecretKind(UUID integrationId, Sealing sealing, Instant now) implements EntryKind<Secret> {
    @Override
    public Kind kind() {
        return Kind.SECRET;
    }

    @Override
    public IntegrationEvent removed(UUID id, Instant graceEndsAt) {
        return new SecretRemoved(integrationId, id, graceEndsAt);
    }

    @Override
    public IntegrationEvent restored(UUID id) {
        return new SecretRestored(integrationId, id);
    }

    @Override
    public TurnBack turnBack(Secret former, Secret present, boolean erased) {
        boolean itself = former.id().equals(present.id());
        Openable was = new Openable(former.id(), former.current(), erased || (itself && isDestroyed(former, present)));
        Openable is = new Openable(present.id(), present.current(), false);
        boolean sameValue = (itself && former.version() == present.version()) || haveSameValue(was, is);
        List<String> members = new ArrayList<>();
        if (!sameValue) {
            members.add("value");
        }
        if (!Objects.equals(former.expiresAt(), present.expiresAt())) {
            members.add("expiresAt");
        }
        if (!Objects.equals(former.remindAt(), present.remindAt())) {
            members.add("remindAt");
        }
        if (members.isEmpty()) {
            return TurnBack.NEEDLESS;
        }
        Openable source = sameValue && open(was) == null ? is : was;
        ClearText value = open(source);
        return value == null
                ? TurnBack.IMPOSSIBLE
                : new TurnBack(
                        members,
                        () -> nextVersion(
                                former,
                                present,
                                value,
                                source.secretId().equals(present.id())
                                        ? source.version().number()
                                        : null));
    }

    @Override
    public Optional<Supplier<IntegrationEvent>> addedAnew(Secret former, UUID newId) {
        return Optional.ofNullable(open(new Openable(former.id(), former.current(), false)))
                .map(value -> () -> {
                    SealedSecretValue sealed = sealed(newId, 1, value, former);
                    return new SecretAdded(
                            integrationId,
                            newId,
                            former.key(),
                            sealed.envelope(),
                            1,
                            sealed.hint(),
                            former.expiresAt(),
                            former.remindAt(),
                            sealed.fingerprint());
                });
    }

    private SecretVersionAdded nextVersion(Secret former, Secret present, ClearText value, @Nullable Long from) {
        long next = present.version() + 1;
        SealedSecretValue sealed = sealed(present.id(), next, value, former);
        return new SecretVersionAdded(
                integrationId,
                present.id(),
                sealed.envelope(),
                next,
                now.plus(Secret.OVERLAP),
                sealed.hint(),
                former.expiresAt(),
                former.remindAt(),
                sealed.fingerprint(),
                from);
    }

    private SealedSecretValue sealed(UUID secretId, long version, ClearText value, Secret former) {
        return sealing.secret(
                integrationId, secretId, version, value, former.current().hint() != null);
    }

    /** A version of a secret; one that was destroyed is not opened, even if a restored keyring has its key. */
    private record Openable(UUID secretId, SecretVersion version, boolean destroyed) {}

    private static boolean isDestroyed(Secret former, Secret present) {
        return present.versions().stream()
                .anyMatch(version -> version.number() == former.version() && version.sealedValue() == null);
    }

    /** Values are opened only where they have no fingerprints. */
    private boolean haveSameValue(Openable one, Openable other) {
        String fingerprint = one.version().fingerprint();
        String otherFingerprint = other.version().fingerprint();
        if (fingerprint != null && otherFingerprint != null) {
            return fingerprint.equals(otherFingerprint);
        }
        ClearText value = open(one);
        ClearText otherValue = open(other);
        return value != null && otherValue != null && value.reveal().equals(otherValue.reveal());
    }

    private @Nullable ClearText open(Openable version) {
        if (version.destroyed()) {
            return null;
        }
        try {
            return sealing.openSecret(integrationId, version.secretId(), version.version());
        } catch (ProblemException e) {
            if (e.code() != ProblemCode.SECRET_VERSION_DESTROYED) {
                throw e;
            }
            return null;
        }
    }
}
