package dev.integrationhub.command.write;

import java.util.function.Function;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.command.IntegrationCommand;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.consistency.ReadBarrier;

/** Carries out a command and answers once its events are committed and the read models show them. */
@Component
public class Writes {
    /** Another process may append to the same stream at the same moment; then the decision is made again. */
    private static final int TRIES = 4;

    private static final String READ_MODEL = "Hub-Read-Model";

    private final CommandGateway commands;
    private final ReadBarrier readModels;

    Writes(CommandGateway commands, ReadBarrier readModels) {
        this.commands = commands;
        this.readModels = readModels;
    }

    /**
     * Carries the command out.
     *
     * @param answer makes the answer from what was written; it is called before the commit, so that the answer to a request with an
     *     idempotency key is stored with the events
     */
    public <T, R> ResponseEntity<R> perform(
            IntegrationCommand command, Function<Written<T>, ResponseEntity<R>> answer) {
        long[] streamVersion = new long[1];
        ResponseEntity<R> answered = AnswerBeforeCommit.with(
                (Written<T> written) -> {
                    streamVersion[0] = written.streamVersion();
                    return answer.apply(written);
                },
                () -> send(command));
        return readModels.await(command.streamId(), streamVersion[0]) ? answered : behind(answered);
    }

    /** Carries out a command whose outcome nobody waits for. */
    public void send(IntegrationCommand command) {
        for (int attempt = 1; ; attempt++) {
            try {
                commands.sendAndWait(command);
                return;
            } catch (ConcurrencyException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            } catch (AggregateNotFoundException e) {
                throw new ProblemException(
                        ProblemCode.INTEGRATION_NOT_FOUND, ProblemCode.INTEGRATION_NOT_FOUND.title() + ".");
            }
        }
    }

    private static <R> ResponseEntity<R> behind(ResponseEntity<R> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(READ_MODEL, "behind")
                .body(answer.getBody());
    }
}
