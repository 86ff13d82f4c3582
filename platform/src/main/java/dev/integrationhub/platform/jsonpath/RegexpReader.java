package dev.integrationhub.platform.jsonpath;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads I-Regexps by their grammar (RFC 9485, 4) and writes them as RE2 does (5.4). {@code ^} and {@code $}, to that grammar characters
 * like others, are anchors: JSONPath's compliance test suite has them so.
 */
final class RegexpReader {
    private static final int LONGEST = 1_000;
    private static final int LARGEST = 2_000;
    private static final int DEEPEST = 32;

    /** RE2 nests repetitions inside each other. */
    private static final int MOST_TIMES = 250;

    private static final String SYNTAX = "()*+.?[\\]{|}";
    private static final Pattern CATEGORY =
            Pattern.compile("\\\\[pP]\\{(?:L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|Z[lps]?|S[ckmo]?|C[cfno]?)}");
    private static final Pattern ESCAPE = Pattern.compile("\\\\[()*+\\-.?\\[\\\\\\]^nrt{|}]");
    private static final Pattern QUANTIFIER = Pattern.compile("[*+?]|\\{(\\d{1,4})(,(\\d{0,4}))?}");
    private static final String MEMBER = "(?:" + ESCAPE + "|[^\\[\\\\\\]-])";
    private static final Pattern CHARACTER_CLASS = Pattern.compile("\\[\\^?(?:-|" + CATEGORY + "|" + MEMBER + "(?:-"
            + MEMBER + ")?)(?:" + CATEGORY + "|" + MEMBER + "(?:-" + MEMBER + ")?)*+-?]");

    private final String text;
    private final StringBuilder re2 = new StringBuilder();
    private int at;
    private int depth;

    private RegexpReader(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException if it is no I-Regexp, or too large */
    static String toRe2(String text) {
        if (text.length() > LONGEST) {
            throw tooLarge();
        }
        RegexpReader reader = new RegexpReader(text);
        reader.branches();
        if (reader.at < text.length()) {
            throw invalid();
        }
        return reader.re2.toString();
    }

    /** Returns how many states it has, about. */
    private int branches() {
        if (++depth > DEEPEST) {
            throw tooLarge();
        }
        int states = branch();
        while (at < text.length() && text.charAt(at) == '|') {
            copy(1);
            states += 1 + branch();
        }
        depth--;
        return bounded(states);
    }

    private int branch() {
        int states = 0;
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            states = bounded(states + quantified(atom()));
        }
        return states;
    }

    private int atom() {
        char c = text.charAt(at);
        if (c == '(') {
            at++;
            re2.append("(?:");
            int states = branches();
            if (at == text.length()) {
                throw invalid();
            }
            copy(1);
            return states;
        }
        if (c == '.') {
            at++;
            re2.append("[^\\n\\r]");
        } else if (c == '[') {
            copy(CHARACTER_CLASS);
        } else if (c == '\\') {
            copy(text.startsWith("p", at + 1) || text.startsWith("P", at + 1) ? CATEGORY : ESCAPE);
        } else if (SYNTAX.indexOf(c) < 0) {
            copy(Character.charCount(text.codePointAt(at)));
        } else {
            throw invalid();
        }
        return 1;
    }

    private int quantified(int states) {
        Matcher quantifier = QUANTIFIER.matcher(text).region(at, text.length());
        if (!quantifier.lookingAt()) {
            return states;
        }
        copy(quantifier.end() - at);
        String least = quantifier.group(1);
        String most = quantifier.group(3);
        int times = least == null ? 1 : Integer.parseInt(most == null || most.isEmpty() ? least : most);
        if (times > MOST_TIMES) {
            throw tooLarge();
        }
        return bounded((states + 1) * Math.max(times, 1));
    }

    private void copy(Pattern expected) {
        Matcher next = expected.matcher(text).region(at, text.length());
        if (!next.lookingAt()) {
            throw invalid();
        }
        copy(next.end() - at);
    }

    private void copy(int characters) {
        re2.append(text, at, at + characters);
        at += characters;
    }

    private static int bounded(int states) {
        if (states > LARGEST) {
            throw tooLarge();
        }
        return states;
    }

    private static IllegalArgumentException invalid() {
        return new IllegalArgumentException("the regular expression is not valid (RFC 9485)");
    }

    private static IllegalArgumentException tooLarge() {
        return new IllegalArgumentException("the regular expression is too large");
    }
}
