package dev.integrationhub.query.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.platform.json.ExactJson;

/** The payload or the metadata of any event: what is missing or is something else is null. */
public record EventMembers(JsonNode members) {
    /** What is no JSON object has no members. */
    public static EventMembers of(byte[] bytes) {
        try {
            JsonNode json = ExactJson.MAPPER.readTree(bytes);
            return new EventMembers(json.isObject() ? json : ExactJson.MAPPER.createObjectNode());
        } catch (JacksonException e) {
            return new EventMembers(ExactJson.MAPPER.createObjectNode());
        }
    }

    /** A text. */
    public @Nullable String text(String name) {
        return members.path(name).asString(null);
    }

    /** An id. */
    public @Nullable UUID id(String name) {
        String text = text(name);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A time in UTC. */
    public @Nullable Instant time(String name) {
        String text = text(name);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
