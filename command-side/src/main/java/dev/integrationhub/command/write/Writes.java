package dev.integrationhub.command.write;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.event.StreamCommand;
import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.integration.command.IntegrationCommand;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.consistency.ReadBarrier;

/** Carries out a command and answers once its events are committed and the read models show them. */
@Component
public class Writes {
    /** How long a decision is made again because another process wrote to the same stream at the same moment. */
    private static final Duration LONGEST_CONFLICT = Duration.ofSeconds(10);

    private static final int LONGEST_PAUSE_MS = 100;
    private static final String READ_MODEL = "Hub-Read-Model";

    private final CommandGateway commands;
    private final ReadBarrier readModels;
    private final StreamTurns turns;

    Writes(CommandGateway commands, ReadBarrier readModels, StreamTurns turns) {
        this.commands = commands;
        this.readModels = readModels;
        this.turns = turns;
    }

    /** Carries out a command that is right whatever was written meanwhile. */
    public <T, R> ResponseEntity<R> perform(StreamCommand command, Function<Written<T>, ResponseEntity<R>> answer) {
        return perform(command.streamId(), () -> command, answer);
    }

    /**
     * Carries out a command that is made from what the integration is now. Nobody else in this process writes to the integration
     * between the two; if another process does, the command is made again.
     *
     * @param answer makes the answer from what was written; it is called before the commit, so that the answer to a request with an
     *     idempotency key is stored with the events
     */
    public <T, R> ResponseEntity<R> perform(
            UUID integrationId,
            Supplier<? extends IntegrationCommand> command,
            Function<Written<T>, ResponseEntity<R>> answer) {
        return perform(StreamId.integration(integrationId), command, answer);
    }

    private <T, R> ResponseEntity<R> perform(
            String streamId,
            Supplier<? extends StreamCommand> command,
            Function<Written<T>, ResponseEntity<R>> answer) {
        long[] streamVersion = new long[1];
        ResponseEntity<R> answered = AnswerBeforeCommit.with(
                (Written<T> written) -> {
                    streamVersion[0] = written.streamVersion();
                    return answer.apply(written);
                },
                () -> inTurn(streamId, command));
        return areShown(streamId, streamVersion[0]) ? answered : behind(answered);
    }

    /** Carries out a command whose outcome nobody waits for. */
    public void send(StreamCommand command) {
        inTurn(command.streamId(), () -> command);
    }

    /** Users, tokens and settings are read where they are written, but the audit trail shows them as it shows integrations. */
    private boolean areShown(String streamId, long streamVersion) {
        return streamVersion < 0 || readModels.await(streamId, streamVersion);
    }

    private void inTurn(String streamId, Supplier<? extends StreamCommand> command) {
        turns.take(streamId, () -> decide(command));
    }

    @Nullable
    private Object decide(Supplier<? extends StreamCommand> supplier) {
        long start = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            StreamCommand command = supplier.get();
            try {
                return commands.sendAndWait(command);
            } catch (ConcurrencyException | StaleCommandException e) {
                if (System.nanoTime() - start > LONGEST_CONFLICT.toNanos()) {
                    throw new ConcurrencyException("Other processes keep writing to the stream", e);
                }
                pause(attempt);
            } catch (AggregateNotFoundException e) {
                throw new ProblemException(
                        command.notFound(), command.notFound().title() + ".");
            }
        }
    }

    /** By chance, so that two processes do not keep meeting. */
    private static void pause(int attempt) {
        int longest = Math.min(LONGEST_PAUSE_MS, 2 << Math.min(attempt, 10));
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextInt(1, longest + 1)));
    }

    private static <R> ResponseEntity<R> behind(ResponseEntity<R> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(READ_MODEL, "behind")
                .body(answer.getBody());
    }
}
