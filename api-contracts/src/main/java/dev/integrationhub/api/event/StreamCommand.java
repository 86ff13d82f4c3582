package dev.integrationhub.api.event;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import dev.integrationhub.api.problem.ProblemCode;

/** A wish concerning one event stream. */
public interface StreamCommand {
    /** The stream that decides whether it is granted. */
    @TargetAggregateIdentifier
    String streamId();

    /** What the client hears if there is no such stream. */
    ProblemCode notFound();
}
