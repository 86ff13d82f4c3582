package dev.integrationhub.query.audit.export;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.audit.AuditContext;
import dev.integrationhub.api.audit.AuditEntry;
import dev.integrationhub.api.audit.AuditTarget;
import dev.integrationhub.api.audit.AuditVia;
import dev.integrationhub.platform.json.ExactJson;

/**
 * An entry as an event of the Open Cybersecurity Schema Framework 1.3: a login as Authentication (3002), a change as Entity Management
 * (3004), everything else as API Activity (6003). What the schema has no place for is under {@code unmapped}.
 */
final class OcsfEvent {
    private static final int INFORMATIONAL = 1;
    private static final int LOW = 2;
    private static final int SUCCESS = 1;
    private static final int FAILURE = 2;

    private OcsfEvent() {}

    static ObjectNode of(AuditEntry entry) {
        OcsfClass ocsfClass = OcsfClass.of(entry.category());
        OcsfActivity activity = OcsfActivity.of(ocsfClass, entry.action());
        boolean succeeded = entry.outcome().equals("success");
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("class_uid", ocsfClass.uid())
                .put("class_name", ocsfClass.caption())
                .put("category_uid", ocsfClass.uid() / 1000)
                .put("category_name", ocsfClass.category())
                .put("activity_id", activity.id())
                .put("activity_name", activity.caption())
                .put("type_uid", ocsfClass.uid() * 100L + activity.id())
                .put("type_name", ocsfClass.caption() + ": " + activity.caption())
                .put("time", entry.timestamp().toEpochMilli())
                .put("severity_id", succeeded ? INFORMATIONAL : LOW)
                .put("status_id", succeeded ? SUCCESS : FAILURE)
                .put("status", succeeded ? "Success" : "Failure")
                .put("status_detail", entry.outcome())
                .put("message", entry.action());
        event.set("metadata", metadata(entry));
        event.set("actor", actor(entry));
        ofClass(ocsfClass, entry, event);
        context(entry, event);
        event.set("unmapped", unmapped(entry));
        return event;
    }

    private static ObjectNode metadata(AuditEntry entry) {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        metadata.put("version", "1.3.0").put("uid", entry.id()).put("sequence", entry.leafIndex());
        metadata.put("event_code", entry.action()).put("log_name", entry.category());
        if (entry.correlationId() != null) {
            metadata.put("correlation_uid", entry.correlationId());
        }
        metadata.putObject("product").put("name", "Integration Hub").put("vendor_name", "Integration Hub");
        return metadata;
    }

    private static ObjectNode actor(AuditEntry entry) {
        ObjectNode actor = JsonNodeFactory.instance.objectNode();
        actor.set("user", user(entry));
        AuditVia via = entry.via();
        if (via != null && via.id() != null && via.type().equals("session")) {
            actor.putObject("session").put("uid", via.id());
        }
        return actor;
    }

    private static ObjectNode user(AuditEntry entry) {
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        String type = entry.actor().type();
        user.put("type", type == null ? "unknown" : type);
        if (entry.actor().id() != null) {
            user.put("uid", entry.actor().id());
        }
        user.put(
                "name",
                entry.actor().display() == null
                        ? type == null ? "unknown" : type
                        : entry.actor().display());
        return user;
    }

    private static void ofClass(OcsfClass ocsfClass, AuditEntry entry, ObjectNode event) {
        if (ocsfClass == OcsfClass.AUTHENTICATION) {
            ObjectNode user = event.putObject("user");
            entry.targets().stream()
                    .filter(target -> target.type().equals("user"))
                    .findFirst()
                    .ifPresentOrElse(
                            target -> user.put("uid", target.id().toString()), () -> user.put("name", "unknown"));
            event.putObject("service").put("name", "Integration Hub");
        } else if (ocsfClass == OcsfClass.ENTITY_MANAGEMENT) {
            event.set(
                    "entity",
                    entry.targets().stream().findFirst().map(OcsfEvent::entity).orElseGet(() -> JsonNodeFactory.instance
                            .objectNode()
                            .put("type", "hub")
                            .put("name", "hub")));
            if (entry.reason() != null) {
                event.put("comment", entry.reason());
            }
        } else {
            event.putObject("api")
                    .put("operation", entry.action())
                    .putObject("service")
                    .put("name", "Integration Hub");
            ArrayNode resources = event.putArray("resources");
            entry.targets().forEach(target -> resources.add(entity(target)));
        }
    }

    private static ObjectNode entity(AuditTarget target) {
        ObjectNode entity = JsonNodeFactory.instance
                .objectNode()
                .put("type", target.type())
                .put("uid", target.id().toString());
        return target.name() == null ? entity : entity.put("name", target.name());
    }

    private static void context(AuditEntry entry, ObjectNode event) {
        AuditContext context = entry.context();
        if (context == null) {
            return;
        }
        if (context.ip() != null) {
            event.putObject("src_endpoint").put("ip", context.ip());
        }
        if (context.userAgent() != null) {
            event.putObject("http_request").put("user_agent", context.userAgent());
        }
    }

    private static ObjectNode unmapped(AuditEntry entry) {
        ObjectNode unmapped = JsonNodeFactory.instance.objectNode();
        unmapped.put("version", entry.version());
        if (entry.integrationId() != null) {
            unmapped.put("integration_id", entry.integrationId().toString());
        }
        if (entry.causationId() != null) {
            unmapped.put("causation_id", entry.causationId());
        }
        if (entry.reason() != null) {
            unmapped.put("reason", entry.reason());
        }
        unmapped.set("via", ExactJson.MAPPER.valueToTree(entry.via()));
        unmapped.set("targets", ExactJson.MAPPER.valueToTree(entry.targets()));
        unmapped.set("changes", ExactJson.MAPPER.valueToTree(entry.changes()));
        return unmapped;
    }
}
