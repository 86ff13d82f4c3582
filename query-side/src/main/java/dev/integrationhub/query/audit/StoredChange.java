package dev.integrationhub.query.audit;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.platform.json.ExactJson;

/**
 * A change as it is stored. The value of a credential is stored sealed, and opened when it is shown.
 *
 * @param path a JSON Pointer (RFC 6901) into the target
 * @param sealedBefore for which version of a credential {@code before} is sealed; null if it is no such value
 * @param sealedAfter the same of {@code after}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoredChange(
        String path,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        @Nullable Long sealedBefore,
        @Nullable Long sealedAfter) {
    private static final TypeReference<List<StoredChange>> LIST = new TypeReference<>() {};

    /** One of a member that holds no sealed value. */
    public static StoredChange plain(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
        return new StoredChange(path, before, after, null, null);
    }

    /** Null for none. */
    public static @Nullable String write(List<StoredChange> changes) {
        return changes.isEmpty() ? null : ExactJson.MAPPER.writeValueAsString(changes);
    }

    /** What {@link #write} wrote. */
    public static List<StoredChange> read(@Nullable String text) {
        return text == null ? List.of() : ExactJson.MAPPER.readValue(text, LIST);
    }
}
