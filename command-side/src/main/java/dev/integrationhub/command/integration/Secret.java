package dev.integrationhub.command.integration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/**
 * A secret with all its versions, the oldest first.
 *
 * @param lastSequence of the last event that touched it
 */
public record Secret(
        UUID id,
        String key,
        List<SecretVersion> versions,
        @Nullable Instant expiresAt,
        @Nullable Instant remindAt,
        Instant createdAt,
        Instant updatedAt,
        long lastSequence)
        implements Entry {

    /** How long a former value stays valid unless the client says otherwise. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    /** The newest version, whose value the secret has. */
    public SecretVersion current() {
        return versions.get(versions.size() - 1);
    }

    @Override
    public long version() {
        return current().number();
    }

    /**
     * A version whose value can still be opened.
     *
     * @throws ProblemException if there never was one, or it was destroyed
     */
    public SecretVersion requireOpenable(long number) {
        SecretVersion version = require(number);
        if (version.isDestroyed()) {
            throw SecretVersion.destroyedProblem();
        }
        return version;
    }

    SecretVersion require(long number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.SECRET_VERSION_NOT_FOUND, ProblemCode.SECRET_VERSION_NOT_FOUND.title() + "."));
    }

    /** Whether a version's value is the present one, because nothing came after it or because it was the last to be restored. */
    boolean hasValueOf(SecretVersion version) {
        Long restoredFrom = current().restoredFrom();
        return version.number() == version() || (restoredFrom != null && restoredFrom == version.number());
    }

    Secret with(
            SecretVersion next,
            @Nullable Instant newExpiresAt,
            @Nullable Instant newRemindAt,
            Instant at,
            long sequence) {
        List<SecretVersion> all =
                Stream.concat(versions.stream(), Stream.of(next)).toList();
        return new Secret(id, key, all, newExpiresAt, newRemindAt, createdAt, at, sequence);
    }

    Secret withoutValueOf(long number, Instant at, long sequence) {
        UnaryOperator<SecretVersion> destroy = version -> version.number() == number ? version.destroyed() : version;
        return new Secret(
                id, key, versions.stream().map(destroy).toList(), expiresAt, remindAt, createdAt, at, sequence);
    }

    Secret touched(Instant at, long sequence) {
        return new Secret(id, key, versions, expiresAt, remindAt, createdAt, at, sequence);
    }
}
