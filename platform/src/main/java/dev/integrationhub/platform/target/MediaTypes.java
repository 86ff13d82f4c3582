package dev.integrationhub.platform.target;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;

/** What a Content-Type says about the bytes. */
final class MediaTypes {
    private MediaTypes() {}

    static Optional<MimeType> parse(@Nullable String contentType) {
        try {
            return contentType == null || contentType.isBlank()
                    ? Optional.empty()
                    : Optional.of(MimeType.valueOf(contentType.strip()));
        } catch (InvalidMimeTypeException e) {
            return Optional.empty();
        }
    }

    /** {@code application/json}, {@code text/json} or a type with the suffix {@code +json} (RFC 6839). */
    static boolean isJson(MimeType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }

    /** JSON in UTF-8, or bytes whose type the sender does not tell. */
    static boolean mayBeJson(@Nullable String contentType) {
        if (contentType == null || contentType.isBlank()) {
            return true;
        }
        return parse(contentType)
                .filter(type -> isJson(type) && charset(type).equals(StandardCharsets.UTF_8))
                .isPresent();
    }

    /** UTF-8 where the type does not say. */
    static Charset charset(MimeType type) {
        return type.getCharset() == null ? StandardCharsets.UTF_8 : type.getCharset();
    }
}
