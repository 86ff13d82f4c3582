package dev.integrationhub.platform.jsonpath;

import java.math.BigDecimal;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads texts and numbers (RFC 9535, 2.3.1.1, 2.3.3.1 and 2.3.5.1). */
final class LiteralReader {
    /** The largest whole number that all JSON libraries know exactly (RFC 7493, 2.2). */
    private static final long LARGEST_EXACT = (1L << 53) - 1;

    private static final int LONG_DIGITS = 19;

    private final QueryText text;

    LiteralReader(QueryText text) {
        this.text = text;
    }

    boolean isTextNext() {
        return text.peek() == '\'' || text.peek() == '"';
    }

    boolean isNumberNext() {
        return text.peek() == '-' || QueryText.isDigit(text.peek());
    }

    /** A text in quotes of either kind. */
    String text() {
        char quote = text.read();
        StringBuilder read = new StringBuilder();
        for (char c = text.read(); c != quote; c = text.read()) {
            if (c < ' ') {
                throw text.wrong("a control character is written as \\u and four digits");
            }
            if (c == '\\') {
                escaped(quote, read);
            } else {
                read.append(c);
            }
        }
        requireWholeCharacters(read);
        return read.toString();
    }

    private void escaped(char quote, StringBuilder read) {
        char c = text.read();
        switch (c) {
            case 'b' -> read.append('\b');
            case 'f' -> read.append('\f');
            case 'n' -> read.append('\n');
            case 'r' -> read.append('\r');
            case 't' -> read.append('\t');
            case '/', '\\' -> read.append(c);
            case 'u' -> read.append(hexadecimal());
            default -> {
                if (c != quote) {
                    throw text.wrong("there is no such escape");
                }
                read.append(c);
            }
        }
    }

    private char hexadecimal() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            char c = text.read();
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw text.wrong("\\u has four hexadecimal digits");
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }

    /** Half of a character could not be stored. */
    void requireWholeCharacters(CharSequence read) {
        if (read.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw text.wrong("half of a character stands alone");
        }
    }

    /** A whole number, as in an index. */
    long integer() {
        String digits = wholeDigits();
        if (digits.equals("-0")) {
            throw text.wrong("zero has no sign");
        }
        BigDecimal value = new BigDecimal(digits);
        if (value.abs().compareTo(BigDecimal.valueOf(LARGEST_EXACT)) > 0) {
            throw text.wrong("a number has more than 53 bits");
        }
        return value.longValueExact();
    }

    /** Any number that JSON has. */
    JsonNode number() {
        StringBuilder spelled = new StringBuilder(wholeDigits());
        if (text.take(".")) {
            spelled.append('.').append(digits());
        }
        if (text.take("e") || text.take("E")) {
            spelled.append('e');
            if (text.take("-")) {
                spelled.append('-');
            } else {
                text.take("+");
            }
            spelled.append(digits());
        }
        try {
            BigDecimal value = new BigDecimal(spelled.toString());
            // Compared many times faster than decimals.
            return value.scale() == 0 && value.precision() < LONG_DIGITS
                    ? JsonNodeFactory.instance.numberNode(value.longValueExact())
                    : JsonNodeFactory.instance.numberNode(value);
        } catch (NumberFormatException e) {
            throw text.wrong("a number is out of range");
        }
    }

    private String wholeDigits() {
        String sign = text.take("-") ? "-" : "";
        String digits = digits();
        if (digits.length() > 1 && digits.startsWith("0")) {
            throw text.wrong("a number does not begin with 0");
        }
        return sign + digits;
    }

    private String digits() {
        StringBuilder digits = new StringBuilder();
        while (QueryText.isDigit(text.peek())) {
            digits.append(text.read());
        }
        if (digits.isEmpty()) {
            throw text.wrong("a digit is expected");
        }
        return digits.toString();
    }
}
