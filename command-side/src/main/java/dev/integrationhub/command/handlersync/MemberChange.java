package dev.integrationhub.command.handlersync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.command.handlersync.plan.Action;
import dev.integrationhub.command.handlersync.plan.Desired;
import dev.integrationhub.command.handlersync.plan.ExistingHandler;
import dev.integrationhub.command.handlersync.plan.Step;

/** A member of a handler that a sync changes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberChange(
        String member,

        @Schema(description = "Any JSON; left out if there was nothing") @Nullable
        JsonNode before,

        @Schema(description = "Any JSON; left out if there will be nothing") @Nullable
        JsonNode after) {

    private static final List<String> TOLD_OF_A_NEW_ONE =
            List.of("method", "targetUrl", "defaultArgs", "summary", "description", "operationId");

    /** All that a step changes, in the order of the step; of a new handler, what it will be. */
    static List<MemberChange> of(Step step, @Nullable ExistingHandler handler) {
        Desired desired = step.desired();
        if (desired == null) {
            return List.of();
        }
        Map<String, JsonNode> before = handler == null ? Map.of() : members(handler);
        Map<String, JsonNode> after = members(desired, step.sourceKey());
        List<String> told = step.action() == Action.CREATED ? TOLD_OF_A_NEW_ONE : step.changed();
        return told.stream()
                .map(member -> new MemberChange(member, before.get(member), after.get(member)))
                .filter(change -> change.before() != null || change.after() != null)
                .toList();
    }

    private static Map<String, JsonNode> members(ExistingHandler handler) {
        Map<String, JsonNode> members = members(handler.name(), handler.defaultArgs(), handler.settings());
        put(members, "source", handler.source().name().toLowerCase(Locale.ROOT));
        put(members, "sourceKey", handler.sourceKey());
        members.put("orphaned", BooleanNode.valueOf(handler.orphaned()));
        return members;
    }

    private static Map<String, JsonNode> members(Desired desired, @Nullable String sourceKey) {
        Map<String, JsonNode> members = members(desired.name(), desired.defaultArgs(), desired.settings());
        put(members, "source", "openapi");
        put(members, "sourceKey", sourceKey);
        members.put("orphaned", BooleanNode.FALSE);
        return members;
    }

    private static Map<String, JsonNode> members(String name, ObjectNode defaultArgs, HandlerSettings settings) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        put(members, "name", name);
        if (!defaultArgs.isEmpty()) {
            members.put("defaultArgs", defaultArgs);
        }
        put(members, "method", settings.method());
        put(members, "targetUrl", settings.targetUrl());
        put(members, "description", settings.description());
        put(members, "summary", settings.summary());
        put(members, "operationId", settings.operationId());
        put(members, "contractSha256", settings.contractSha256());
        return members;
    }

    private static void put(Map<String, JsonNode> members, String member, @Nullable String text) {
        if (text != null) {
            members.put(member, StringNode.valueOf(text));
        }
    }
}
