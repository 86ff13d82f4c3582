package dev.integrationhub.query.audit.index;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import dev.integrationhub.query.audit.Changes;
import dev.integrationhub.query.audit.StoredChange;

/**
 * What events of users, tokens and the hub changed, and what was asked for by an export or by whoever was refused. Each says it by
 * itself; what was before, and is not in it, is not shown. Of what is known of a person only the name of the member is in an event.
 */
final class AccessChanges {
    private static final JsonNode CHANGED = StringNode.valueOf("changed");

    private AccessChanges() {}

    static List<StoredChange> of(String event, JsonNode payload) {
        List<StoredChange> changes = new ArrayList<>();
        if (event.equals("access.granted")) {
            changes.add(StoredChange.plain("/grants/-", null, grant(payload)));
        } else if (event.equals("access.revoked")) {
            changes.add(StoredChange.plain("/grants/-", grant(payload), null));
        } else if (event.equals("user.disabled") || event.equals("user.enabled")) {
            boolean disabled = event.equals("user.disabled");
            changes.add(StoredChange.plain("/disabled", BooleanNode.valueOf(!disabled), BooleanNode.valueOf(disabled)));
        } else if (event.equals("user.password-changed")) {
            changes.add(StoredChange.plain("/password", CHANGED, CHANGED));
        } else if (event.equals("user.changed")) {
            payload.path("changed")
                    .forEach(member -> changes.add(StoredChange.plain("/" + member.asString(""), CHANGED, CHANGED)));
        } else if (event.equals("token.created")) {
            facts(payload, changes, "scopes", "integrationIds", "cidrs", "expiresAt");
        } else if (event.equals("token.rotated")) {
            facts(payload, changes, "overlapEndsAt", "expiresAt");
        } else if (event.equals("hub.link-templates-changed")) {
            return Changes.between(byKey(payload.path("formerTemplates")), byKey(payload.path("templates")));
        } else if (event.equals("user.locked")) {
            facts(payload, changes, "until");
        } else if (event.equals("access.denied")) {
            facts(payload, changes, "scope", "endpoint", "count");
        } else if (event.equals("access.login-failed")) {
            facts(payload, changes, "means", "count");
        } else if (event.equals("access.logged-in")) {
            facts(payload, changes, "means");
        } else if (event.equals("replay.started")) {
            facts(payload, changes, "total");
        } else if (event.equals("audit.exported")) {
            facts(payload, changes, "format", "filter", "lastLeafIndex");
        }
        return changes;
    }

    /** Each with its place among them, so that another order shows. */
    private static ObjectNode byKey(JsonNode templates) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ObjectNode byKey = all.putObject("templates");
        int place = 0;
        for (JsonNode template : templates) {
            place++;
            if (template instanceof ObjectNode members) {
                ObjectNode named = members.deepCopy().put("place", place);
                named.remove("key");
                byKey.set(members.path("key").asString(""), named);
            }
        }
        return all;
    }

    private static ObjectNode grant(JsonNode payload) {
        ObjectNode grant = JsonNodeFactory.instance.objectNode();
        grant.set("role", payload.path("role"));
        if (payload.hasNonNull("integrationId")) {
            grant.set("integrationId", payload.get("integrationId"));
        }
        return grant;
    }

    private static void facts(JsonNode payload, List<StoredChange> changes, String... members) {
        for (String member : members) {
            if (payload.hasNonNull(member)) {
                changes.add(StoredChange.plain("/" + member, null, payload.get(member)));
            }
        }
    }
}
