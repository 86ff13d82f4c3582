package dev.integrationhub.command.handler.webhook;

import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Pointers;
import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.command.sealing.EntryKey;
import dev.integrationhub.platform.outbound.Header;
import dev.integrationhub.platform.webhook.ConnectionHeaders;

/** An object in a body: what is wrong with its members is noted here. A member that is not there is right, unless it is required. */
record Place(String pointer, Violations violations) {
    private static final int LONGEST_POINTER = 1_000;

    /** RFC 6901, 3. */
    private static final Pattern POINTER = Pattern.compile("(?:/(?:[^/~]|~[01])*)*");

    Place in(String member) {
        return new Place(Pointers.member(pointer, member), violations);
    }

    void wrong(String member, String code, String detail) {
        violations.add(Pointers.member(pointer, member), code, detail);
    }

    void wrongIf(boolean wrong, String member, String code, String detail) {
        if (wrong) {
            wrong(member, code, detail);
        }
    }

    void require(String member, @Nullable Object value) {
        wrongIf(value == null, member, "required", "'" + member + "' is needed.");
    }

    /** The value that clients write so; null if there is none. */
    <T> @Nullable T oneOf(String member, @Nullable String text, T[] values, Function<T, String> written) {
        if (text == null) {
            return null;
        }
        for (T value : values) {
            if (written.apply(value).equals(text)) {
                return value;
            }
        }
        wrong(
                member,
                "unknown",
                "This is one of " + Arrays.stream(values).map(written).collect(Collectors.joining(", ")) + ".");
        return null;
    }

    void between(String member, @Nullable Integer value, int least, int most) {
        wrongIf(
                value != null && (value < least || value > most),
                member,
                "range",
                "This is a number from " + least + " to " + most + ".");
    }

    /** One line that a person or a protocol can read. */
    void line(String member, @Nullable String text, int longest) {
        length(member, text, longest);
        wrongIf(
                text != null && text.codePoints().anyMatch(Place::isNoText),
                member,
                "not-text",
                "This has a character that is no text.");
    }

    /** Text of any number of lines. */
    void text(String member, @Nullable String text, int longest) {
        length(member, text, longest);
        wrongIf(
                text != null && text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE),
                member,
                "not-text",
                "This has a character that is no text.");
    }

    void length(String member, @Nullable String text, int longest) {
        wrongIf(
                text != null && (text.isEmpty() || text.length() > longest),
                member,
                "length",
                "This has 1 to " + longest + " characters.");
    }

    /** The name of a header that senders set. */
    void headerName(String member, @Nullable String name) {
        if (name == null) {
            return;
        }
        wrongIf(!Header.isLegal(name, ""), member, "header-name", "This is no name of a header (RFC 9110).");
        wrongIf(
                ConnectionHeaders.contains(name),
                member,
                "header-not-allowed",
                "This header is the connection's (RFC 9110, 7.6.1), and not for a sender to set.");
    }

    /** A JSON Pointer to less than the whole. */
    void jsonPointer(String member, @Nullable String pointer) {
        line(member, pointer, LONGEST_POINTER);
        wrongIf(
                pointer != null
                        && pointer.length() <= LONGEST_POINTER
                        && !POINTER.matcher(pointer).matches(),
                member,
                "pattern",
                "This is no JSON Pointer (RFC 6901), such as /event/id.");
    }

    /** The key of a secret as it is stored. */
    @Nullable
    String secretKey(@Nullable String raw) {
        return raw == null ? null : EntryKey.normalize(raw, Pointers.member(pointer, "secretKey"), violations);
    }

    private static boolean isNoText(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
