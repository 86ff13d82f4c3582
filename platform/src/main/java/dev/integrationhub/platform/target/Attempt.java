package dev.integrationhub.platform.target;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.outbound.Headers;
import dev.integrationhub.platform.outbound.OutboundException.Unreachable;
import dev.integrationhub.platform.outbound.OutboundResponse;

/** How one attempt ended: with an answer, or without a connection that held. Exactly one of the two is null. */
record Attempt(
        @Nullable OutboundResponse response, @Nullable Unreachable failure) {

    boolean isWorthRepeating() {
        return response == null || response.status() == 429 || response.status() >= 500;
    }

    Headers headers() {
        return response == null ? Headers.NONE : response.headers();
    }

    /** @throws dev.integrationhub.api.problem.ProblemException if there is none */
    OutboundResponse answer() {
        if (failure != null) {
            throw TargetProblems.of(failure);
        }
        return Objects.requireNonNull(response);
    }
}
