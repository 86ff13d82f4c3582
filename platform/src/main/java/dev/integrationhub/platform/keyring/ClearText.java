package dev.integrationhub.platform.keyring;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value that nobody may see by accident: it does not print itself, is not {@link java.io.Serializable}, and Jackson can read it
 * from a request but fails to write it.
 */
public final class ClearText {
    private final String value;

    private ClearText(String value) {
        this.value = value;
    }

    /**
     * Holds a text.
     *
     * @throws IllegalArgumentException if the text has half a surrogate pair: it has no UTF-8 form, so it would not come back as it
     *     went in
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ClearText of(String value) {
        try {
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The value is not valid Unicode text", e);
        }
        return new ClearText(value);
    }

    /** The value itself. */
    public String reveal() {
        return value;
    }

    @JsonValue
    @SuppressWarnings("DoNotCallSuggester")
    String refuseToBeWritten() {
        throw new UnsupportedOperationException("A clear-text value is never written as JSON");
    }

    @Override
    public String toString() {
        return "ClearText[not shown]";
    }
}
