package dev.integrationhub.command.handlersync.plan;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.command.handlersync.spec.SpecOperation;

/**
 * An operation and the handler that an earlier sync made from it.
 *
 * @param settings what the document says of the handler's settings
 */
record Subject(
        SpecOperation operation,
        NameCandidates candidates,
        HandlerSettings settings,
        @Nullable ExistingHandler handler) {

    static Subject of(SpecOperation operation, SyncInput input) {
        String path = operation.targetPath(input.integrationName());
        HandlerSettings settings = new HandlerSettings(
                operation.method(),
                path == null ? null : input.targetUrl().apply(path),
                operation.description(),
                operation.summary(),
                operation.operationId(),
                operation.contractSha256());
        return new Subject(operation, NameCandidates.of(operation, input.integrationName()), settings, null);
    }

    Subject with(ExistingHandler match) {
        return new Subject(operation, candidates, settings, match);
    }

    /** The name the last sync gave it, if the document still means that name: a new clash does not rename what is in use. */
    @Nullable
    String keptName() {
        String last = lastName();
        return last != null && candidates.mayBe(last) ? last : null;
    }

    /** The name it has, if the document has no say in it: the operator gave it, or the document still means it. */
    @Nullable
    String settledName() {
        if (handler == null) {
            return null;
        }
        return handler.renamedByOperator() || keptName() != null ? handler.name() : null;
    }

    private @Nullable String lastName() {
        if (handler == null) {
            return null;
        }
        return handler.synced() == null ? handler.name() : handler.synced().name();
    }

    /**
     * True if a handler made by hand may become this operation's: it does not say that it calls something else. A handler that does is
     * the operator's own, whatever its name.
     */
    boolean mayAdopt(ExistingHandler madeByHand) {
        String method = madeByHand.settings().method();
        String targetUrl = madeByHand.settings().targetUrl();
        return (method == null || method.equals(settings.method()))
                && (targetUrl == null || targetUrl.equals(settings.targetUrl()));
    }
}
