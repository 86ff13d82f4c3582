package dev.integrationhub.api.user.command;

import java.util.UUID;

import dev.integrationhub.api.event.StreamCommand;
import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.problem.ProblemCode;

/** A wish concerning one user. */
public interface UserCommand extends StreamCommand {
    UUID userId();

    @Override
    default String streamId() {
        return StreamId.user(userId());
    }

    @Override
    default ProblemCode notFound() {
        return ProblemCode.USER_NOT_FOUND;
    }
}
