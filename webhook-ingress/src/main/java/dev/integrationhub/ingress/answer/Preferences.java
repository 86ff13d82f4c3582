package dev.integrationhub.ingress.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.integrationhub.platform.outbound.Headers;

/** What a sender says with {@code Prefer} (RFC 7240, 2): each preference by its name, with its value; empty for none. */
final class Preferences {
    private Preferences() {}

    /** Of one that is there twice, the first one counts. */
    static Map<String, String> of(Headers headers) {
        Map<String, String> preferences = new HashMap<>();
        headers.values("Prefer")
                .flatMap(field -> split(field, ',').stream())
                // What follows are parameters of the preference.
                .map(preference -> split(preference, ';').get(0))
                .forEach(preference -> add(split(preference, '='), preferences));
        return preferences;
    }

    private static void add(List<String> nameAndValue, Map<String, String> preferences) {
        String name = nameAndValue.get(0).strip().toLowerCase(Locale.ROOT);
        String value = String.join("=", nameAndValue.subList(1, nameAndValue.size()));
        if (!name.isEmpty()) {
            preferences.putIfAbsent(name, unquoted(value.strip()));
        }
    }

    /** At these characters, but for those between quotes. */
    private static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted && c == '\\') {
                i++;
            } else if (!quoted && c == at) {
                parts.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        parts.add(text.substring(begin));
        return parts;
    }

    private static String unquoted(String word) {
        return word.length() > 1 && word.startsWith("\"") && word.endsWith("\"")
                ? word.substring(1, word.length() - 1).replaceAll("\\\\(.)", "$1")
                : word;
    }
}
