package dev.integrationhub.command.handlersync.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import dev.integrationhub.command.handlersync.spec.SpecOperation;

/**
 * What a plan is made from.
 *
 * @param integrationName the one the document was fetched under
 * @param handlers all handlers of the integration
 * @param targetUrl makes the target URL of a handler from the path of {@link SpecOperation#targetPath}
 * @param takenElsewhere true of a handler name that another integration has
 */
public record SyncInput(
        String integrationName,
        List<SpecOperation> operations,
        List<ExistingHandler> handlers,
        UnaryOperator<String> targetUrl,
        Predicate<String> takenElsewhere) {

    /** Every name a plan may give, so that {@link #takenElsewhere} can be looked up for all of them at once. */
    public static Set<String> possibleNames(String integrationName, List<SpecOperation> operations) {
        Set<String> possible = new LinkedHashSet<>();
        for (SpecOperation operation : operations) {
            NameCandidates candidates = NameCandidates.of(operation, integrationName);
            for (String name : candidates.names()) {
                possible.add(name);
                possible.add(candidates.prefixed(name));
            }
        }
        possible.remove("");
        return possible;
    }
}
