package dev.integrationhub.command.integration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.command.write.StreamTurns;

/** Looks at integrations without changing them, for what must be known before a command can be written. */
public class Integrations {
    private final IntegrationRepository repository;
    private final StreamTurns turns;

    Integrations(IntegrationRepository repository, StreamTurns turns) {
        this.repository = repository;
        this.turns = turns;
    }

    /** The integration with its handlers. */
    public IntegrationSnapshot snapshot(UUID integrationId) {
        return look(integrationId, loaded -> loaded.invoke(i -> i.snapshot(version(loaded))));
    }

    public SealedEntry credential(UUID integrationId, UUID credentialId) {
        return look(integrationId, loaded -> loaded.invoke(i -> i.credential(credentialId)));
    }

    /** All secrets that are not removed, in the order in which they were added. */
    public List<Secret> secrets(UUID integrationId) {
        return look(integrationId, loaded -> loaded.invoke(Integration::secrets));
    }

    public Secret secret(UUID integrationId, UUID secretId) {
        return look(integrationId, loaded -> loaded.invoke(i -> i.secret(secretId)));
    }

    /**
     * The integration with all that belongs to it, deleted or not.
     *
     * @param now what was removed and cannot come back at this moment is not in it
     * @throws ProblemException if it is deleted and cannot come back itself
     */
    public IntegrationState state(UUID integrationId, Instant now) {
        return look(integrationId, loaded -> loaded.invoke(i -> i.restorable(version(loaded), now)));
    }

    /** The integration as it was after one of its events, or is if it has fewer. */
    public IntegrationState past(UUID integrationId, long version, Instant now) {
        return within(() -> {
            Aggregate<Integration> past = repository.past(StreamId.integration(integrationId), version);
            return past.invoke(i -> i.state(version(past), now));
        });
    }

    /** Fails with the right problem unless the integration is there and not deleted. */
    public void require(UUID integrationId) {
        snapshot(integrationId);
    }

    private <R> R look(UUID integrationId, Function<Aggregate<Integration>, R> look) {
        String streamId = StreamId.integration(integrationId);
        return turns.take(streamId, () -> within(() -> look.apply(repository.load(streamId))));
    }

    private static <R> R within(Callable<R> look) {
        ResultMessage<R> result = DefaultUnitOfWork.startAndGet(null).executeWithResult(look);
        if (!result.isExceptional()) {
            return result.getPayload();
        }
        Throwable failure = result.exceptionResult();
        if (failure instanceof AggregateNotFoundException) {
            throw new ProblemException(
                    ProblemCode.INTEGRATION_NOT_FOUND, ProblemCode.INTEGRATION_NOT_FOUND.title() + ".");
        }
        throw failure instanceof RuntimeException problem ? problem : new IllegalStateException(failure);
    }

    private static long version(Aggregate<Integration> loaded) {
        Long version = loaded.version();
        return version == null ? 0 : version;
    }
}
