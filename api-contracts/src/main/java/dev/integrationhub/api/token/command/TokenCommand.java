package dev.integrationhub.api.token.command;

import java.util.UUID;

import dev.integrationhub.api.event.StreamCommand;
import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.problem.ProblemCode;

/** A wish concerning one access token. */
public interface TokenCommand extends StreamCommand {
    UUID tokenId();

    @Override
    default String streamId() {
        return StreamId.token(tokenId());
    }

    @Override
    default ProblemCode notFound() {
        return ProblemCode.TOKEN_NOT_FOUND;
    }
}
