package dev.integrationhub.command.dotenv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.command.dotenv.DotEnv.Entry;
import dev.integrationhub.command.dotenv.DotEnv.Fault;
import dev.integrationhub.platform.keyring.ClearText;

/** Reads a {@code .env} file to its end, whatever is wrong on the way. What it says of faults quotes no value. */
final class DotEnvReader {
    private static final char NONE = '\0';
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String text;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int at;
    private int line = 1;

    private DotEnvReader(String text) {
        String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        this.text = unmarked.replace("\r\n", "\n");
    }

    static DotEnv read(String text) {
        DotEnvReader reader = new DotEnvReader(text);
        while (reader.at < reader.text.length()) {
            reader.readLine();
        }
        return new DotEnv(List.copyOf(reader.entries), List.copyOf(reader.faults));
    }

    private void readLine() {
        skipBlanks();
        if (!isAtLineEnd() && peek() != '#') {
            int start = line;
            String key = key();
            skipBlanks();
            if (peek() == '=') {
                at++;
                skipBlanks();
                assign(start, key);
            } else {
                faults.add(new Fault(start, null, "no-assignment", "This is not of the form KEY=value."));
            }
        }
        skipLine();
    }

    private String key() {
        String word = word();
        int behind = at;
        skipBlanks();
        if (word.equals("export") && at > behind && !isAtLineEnd() && peek() != '=') {
            return word();
        }
        at = behind;
        return word;
    }

    private void assign(int start, String key) {
        int valueAt = at;
        char quote = peek();
        String value = quote == '"' || quote == '\'' ? quoted(quote) : unquoted();
        if (value == null) {
            at = valueAt;
            line = start;
            faults.add(new Fault(start, key, "unterminated", "The quote has no end."));
        } else if (!DotEnv.isName(key)) {
            faults.add(new Fault(
                    start,
                    null,
                    "key",
                    "A key here has letters, digits, '_', '.' and '-', and begins with a letter or '_'."));
        } else if (!isEndOfAssignment()) {
            faults.add(new Fault(start, key, "behind-quote", "Behind the quote there is more than a comment."));
        } else if (!seen.add(key)) {
            faults.add(new Fault(start, key, "repeated", "The key is here twice."));
        } else {
            entries.add(new Entry(start, key, ClearText.of(value)));
        }
    }

    private boolean isEndOfAssignment() {
        skipBlanks();
        return isAtLineEnd() || peek() == '#';
    }

    private String unquoted() {
        int start = at;
        while (!isAtLineEnd() && !(peek() == '#' && (at == start || isBlank(text.charAt(at - 1))))) {
            at++;
        }
        return text.substring(start, at).strip();
    }

    /** Null if it does not end. */
    private @Nullable String quoted(char quote) {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == quote) {
                at++;
                return value.toString();
            }
            if (c == '\n') {
                line++;
            }
            value.append(c == '\\' && quote == '"' ? escaped() : String.valueOf(c));
        }
        return null;
    }

    /** What a backslash and the character behind it stand for; leaves off at the last one used. */
    private String escaped() {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : NONE;
        String meant =
                switch (next) {
                    case 'n' -> "\n";
                    case 'r' -> "\r";
                    case 't' -> "\t";
                    case '"', '\\', '$', '`' -> String.valueOf(next);
                    default -> null;
                };
        if (meant == null) {
            return "\\";
        }
        at++;
        return meant;
    }

    private String word() {
        int start = at;
        while (!isAtLineEnd() && peek() != '=' && !isBlank(peek())) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(peek())) {
            at++;
        }
    }

    private void skipLine() {
        while (!isAtLineEnd()) {
            at++;
        }
        at++;
        line++;
    }

    private boolean isAtLineEnd() {
        return at >= text.length() || text.charAt(at) == '\n';
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : NONE;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
