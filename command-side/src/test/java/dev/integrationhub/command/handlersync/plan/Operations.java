package dev.integrationhub.command.handlersync.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.command.handlersync.spec.SourceKind;
import dev.integrationhub.command.handlersync.spec.SpecOperation;

/** Operations, and an integration that carries plans out, for tests. */
final class Operations {
    private static final String INTEGRATION = "sofa";

    private Operations() {}

    static SpecOperation operation(String sourceKey) {
        return operation(sourceKey, null, null, "{}", "digest");
    }

    static SpecOperation withId(String sourceKey, String operationId) {
        return operation(sourceKey, operationId, null, "{}", "digest");
    }

    static SpecOperation named(String sourceKey, String handlerName) {
        return operation(sourceKey, null, handlerName, "{}", "digest");
    }

    static SpecOperation withArgs(String sourceKey, String args) {
        return operation(sourceKey, null, null, args, "digest");
    }

    static SpecOperation operation(
            String sourceKey,
            @Nullable String operationId,
            @Nullable String handlerName,
            String args,
            String contractSha256) {
        boolean webhook = sourceKey.startsWith("webhook:");
        int space = sourceKey.indexOf(' ');
        return new SpecOperation(
                sourceKey,
                webhook ? SourceKind.WEBHOOK : SourceKind.PATH,
                webhook ? "POST" : sourceKey.substring(0, space),
                webhook ? sourceKey.substring("webhook:".length()) : sourceKey.substring(space + 1),
                operationId,
                handlerName,
                "Summary",
                null,
                args(args),
                List.of(),
                JsonNodeFactory.instance.objectNode(),
                contractSha256);
    }

    /** JSON with single quotes, for legibility. */
    static ObjectNode args(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
    }

    static ExistingHandler madeByHand(String name, HandlerSettings settings, String args) {
        return new ExistingHandler(id(name), name, args(args), settings, false, HandlerSource.MANUAL, null, null);
    }

    private static UUID id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static SyncPlan plan(List<SpecOperation> operations, List<ExistingHandler> handlers, String... takenElsewhere) {
        Set<String> taken = Set.of(takenElsewhere);
        return SyncPlanner.plan(
                new SyncInput(INTEGRATION, operations, handlers, path -> "http://core" + path, taken::contains));
    }

    static List<ExistingHandler> synced(List<SpecOperation> operations) {
        return apply(plan(operations, List.of()), List.of());
    }

    /** The handlers after a plan is carried out, as the aggregate would have them. */
    static List<ExistingHandler> apply(SyncPlan plan, List<ExistingHandler> handlers) {
        Map<UUID, Step> steps = plan.steps().stream()
                .filter(step -> step.handlerId() != null)
                .collect(Collectors.toMap(step -> Objects.requireNonNull(step.handlerId()), step -> step));
        List<ExistingHandler> after = new ArrayList<>();
        for (ExistingHandler handler : handlers) {
            Step step = steps.get(handler.id());
            after.add(step == null ? handler : applied(step, handler));
        }
        plan.steps().stream()
                .filter(step -> step.action() == Action.CREATED)
                .forEach(step -> after.add(applied(id("new " + step.name() + step.sourceKey()), step)));
        return after;
    }

    private static ExistingHandler applied(Step step, ExistingHandler handler) {
        if (step.action() == Action.ORPHANED) {
            return new ExistingHandler(
                    handler.id(),
                    handler.name(),
                    handler.defaultArgs(),
                    handler.settings(),
                    true,
                    handler.source(),
                    handler.sourceKey(),
                    handler.synced());
        }
        return step.desired() == null ? handler : applied(handler.id(), step);
    }

    private static ExistingHandler applied(UUID id, Step step) {
        Desired desired = Objects.requireNonNull(step.desired());
        return new ExistingHandler(
                id,
                desired.name(),
                desired.defaultArgs(),
                desired.settings(),
                false,
                HandlerSource.OPENAPI,
                step.sourceKey(),
                step.base());
    }

    /** The handler after an operator's edit. */
    static ExistingHandler edited(ExistingHandler handler, String name, String args, HandlerSettings settings) {
        return new ExistingHandler(
                handler.id(),
                name,
                args(args),
                settings,
                handler.orphaned(),
                handler.source(),
                handler.sourceKey(),
                handler.synced());
    }
}
