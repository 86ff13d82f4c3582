package dev.integrationhub.command.naming;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import dev.integrationhub.api.problem.Violations;

/**
 * The text of names that people choose: composed (Unicode's NFC), without white space at its ends, and without characters that cannot
 * be seen or told from another, by which two names could look the same.
 */
public final class NameText {
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int IDEOGRAPHIC_SPACE = 0x3000;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int KEYCAP = 0x20E3;

    /** Letters, marks and symbols that show nothing: joiners and fillers, and the empty Braille pattern. */
    private static final Set<Integer> BLANK = Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

    /** Where joiners change what a word says. */
    private static final Set<UnicodeScript> JOINING = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.BENGALI,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.GUJARATI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.KANNADA,
            UnicodeScript.KHMER,
            UnicodeScript.MALAYALAM,
            UnicodeScript.MANDAIC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.MYANMAR,
            UnicodeScript.NKO,
            UnicodeScript.ORIYA,
            UnicodeScript.SINHALA,
            UnicodeScript.SYRIAC,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.TIBETAN);

    private NameText() {}

    /** The text as it is stored. */
    public static String normalize(String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Notes, at the pointer, the first character of a normalized text that no name may have. */
    public static void check(String text, String pointer, Violations violations) {
        int[] characters = text.codePoints().toArray();
        for (int at = 0; at < characters.length; at++) {
            if (isRefused(characters, at)) {
                violations.add(
                        pointer,
                        "forbidden-character",
                        String.format(
                                Locale.ROOT,
                                "This has the character U+%04X, which cannot be seen or told from another one.",
                                characters[at]));
                return;
            }
        }
    }

    private static boolean isRefused(int[] text, int at) {
        int character = text[at];
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> !isNeededJoiner(text, at);
            case Character.SPACE_SEPARATOR -> character != ' ' && character != IDEOGRAPHIC_SPACE;
            default -> BLANK.contains(character) || isNeedlessVariation(text, at);
        };
    }

    private static boolean isNeededJoiner(int[] text, int at) {
        if ((text[at] != JOINER && text[at] != NON_JOINER) || at == 0 || at == text.length - 1) {
            return false;
        }
        int before = text[at - 1];
        int after = text[at + 1];
        if (isSpace(before) || isSpace(after) || isFormat(before) || isFormat(after)) {
            return false;
        }
        boolean ofScript = JOINING.contains(UnicodeScript.of(before)) || JOINING.contains(UnicodeScript.of(after));
        return ofScript || (text[at] == JOINER && isOfEmoji(before) && isOfEmoji(after));
    }

    /** Of the selectors of a variation only the one for emoji is needed, where one can be. */
    private static boolean isNeedlessVariation(int[] text, int at) {
        int character = text[at];
        if (character == EMOJI_STYLE) {
            boolean keycap = at + 1 < text.length && text[at + 1] == KEYCAP;
            return at == 0 || !(keycap || isSymbol(text[at - 1]));
        }
        boolean mongolian = (character >= 0x180B && character <= 0x180D) || character == 0x180F;
        return (character >= 0xFE00 && character < EMOJI_STYLE)
                || (character >= 0xE0100 && character <= 0xE01EF)
                || (mongolian && (at == 0 || UnicodeScript.of(text[at - 1]) != UnicodeScript.MONGOLIAN));
    }

    private static boolean isOfEmoji(int character) {
        return isSymbol(character) || character == EMOJI_STYLE || (character >= 0x1F3FB && character <= 0x1F3FF);
    }

    private static boolean isSymbol(int character) {
        int type = Character.getType(character);
        return type == Character.OTHER_SYMBOL || type == Character.MATH_SYMBOL;
    }

    private static boolean isFormat(int character) {
        return Character.getType(character) == Character.FORMAT;
    }

    /** Unicode's property White_Space; none of it is beyond the first plane. */
    private static boolean isSpace(int character) {
        return Character.isSpaceChar(character) || Character.isWhitespace(character) || character == 0x85;
    }
}
