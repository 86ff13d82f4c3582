package dev.integrationhub.platform.target;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MimeType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import dev.integrationhub.platform.json.ExactJson;

/**
 * A body inside a JSON document: itself if its content type is JSON and it is valid JSON; a string if it is text in the
 * charset its type names (UTF-8 where it names none); else base64 (RFC 4648, 4). An empty body is null.
 *
 * @param encoding which of these it is
 */
public record RenderedBody(JsonNode value, Encoding encoding) {
    /** How the value stands for the bytes. */
    public enum Encoding {
        JSON,
        TEXT,
        BASE64;

        /** The word for it in answers, such as {@code base64}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Renders a body.
     *
     * @param encoded whether the bytes have a content encoding that the hub did not take off
     */
    public static RenderedBody of(@Nullable String contentType, boolean encoded, byte[] body) {
        JsonNodeFactory nodes = ExactJson.MAPPER.getNodeFactory();
        if (body.length == 0) {
            return new RenderedBody(nodes.nullNode(), Encoding.JSON);
        }
        Optional<MimeType> type = MediaTypes.parse(contentType);
        JsonNode json = !encoded && type.filter(MediaTypes::isJson).isPresent() ? json(body) : null;
        if (json != null) {
            return new RenderedBody(json, Encoding.JSON);
        }
        String text = encoded ? null : text(type, body);
        return text == null
                ? new RenderedBody(nodes.stringNode(Base64.getEncoder().encodeToString(body)), Encoding.BASE64)
                : new RenderedBody(nodes.stringNode(text), Encoding.TEXT);
    }

    private static @Nullable JsonNode json(byte[] body) {
        try {
            JsonNode value = ExactJson.MAPPER.readTree(body);
            return value.isMissingNode() ? null : value;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static @Nullable String text(Optional<MimeType> type, byte[] body) {
        try {
            String text = type.map(MediaTypes::charset)
                    .orElse(StandardCharsets.UTF_8)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.indexOf('\0') < 0 ? text : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
