package dev.integrationhub.platform.jsonpath;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** A regular expression (I-Regexp, RFC 9485), in time that grows with the text and no faster. */
final class Regexp {
    /** For the longest one. */
    static final int STEPS_TO_COMPILE = 10_000;

    private static final int STATES_A_STEP = 4;

    private final Pattern pattern;

    private Regexp(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException if it is none, or too large */
    static Regexp compile(String text) {
        try {
            return new Regexp(Pattern.compile(RegexpReader.toRe2(text)));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("the regular expression is not valid (RFC 9485)", e);
        }
    }

    /** Whether it matches all of the text. */
    boolean matches(String text, Budget budget) {
        return pattern.matcher(new CountedText(text, pattern.programSize(), budget))
                .matches();
    }

    /** Whether it matches some of the text. */
    boolean isIn(String text, Budget budget) {
        return pattern.matcher(new CountedText(text, pattern.programSize(), budget))
                .find();
    }

    /** A character may be held against every state of the expression. */
    private record CountedText(String text, int states, Budget budget) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            budget.spend(1 + states / STATES_A_STEP);
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
