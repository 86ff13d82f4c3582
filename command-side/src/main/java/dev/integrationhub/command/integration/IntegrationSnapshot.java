package dev.integrationhub.command.integration;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/**
 * An integration and its handlers at one moment.
 *
 * @param syncedAs the name it was last synced under, if ever
 * @param streamVersion sequence number of its last event
 */
public record IntegrationSnapshot(
        UUID id, String name, @Nullable String syncedAs, long streamVersion, List<Handler> handlers) {

    /** The name its service is called by. */
    public String serviceName() {
        return syncedAs == null ? name : syncedAs;
    }

    /** Its handler of this id or name; fails with the right problem if there is none. */
    public Handler handler(String idOrName) {
        return handlers.stream()
                .filter(candidate -> candidate.name().equals(idOrName)
                        || candidate.id().toString().equals(idOrName))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.HANDLER_NOT_FOUND, ProblemCode.HANDLER_NOT_FOUND.title() + "."));
    }
}
