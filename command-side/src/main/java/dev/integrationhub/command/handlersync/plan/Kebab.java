package dev.integrationhub.command.handlersync.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns text into names of the form {@code [a-z0-9][a-z0-9._-]{0,127}}. */
final class Kebab {
    private static final int MAX_LENGTH = 128;
    private static final int DIGEST_LENGTH = 8;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER_SCRIPT = Pattern.compile("[\\p{L}\\p{N}&&[^\\p{ASCII}]]");
    /** {@code IDs}, {@code URLs}: an acronym's plural is one word. */
    private static final Pattern PLURAL = Pattern.compile("([A-Z]{2,})s(?![a-z])");

    private static final Pattern ACRONYM_END = Pattern.compile("([A-Z]+)([A-Z][a-z])");
    private static final Pattern WORD_END = Pattern.compile("([a-z0-9])([A-Z])");
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern NAME_CHARACTERS = Pattern.compile("[a-z0-9._-]*[a-z0-9][a-z0-9._-]*");
    private static final Pattern EDGES = Pattern.compile("^[._-]+|[._-]+$");

    private Kebab() {}

    /** {@code getHTTPResponse} becomes {@code get-http-response}; empty if a letter has no Latin form. */
    static String of(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        if (OTHER_SCRIPT.matcher(plain).find()) {
            return "";
        }
        String words = PLURAL.matcher(plain)
                .replaceAll(plural ->
                        plural.group(1).charAt(0) + plural.group(1).substring(1).toLowerCase(Locale.ROOT) + "s");
        words = ACRONYM_END.matcher(words).replaceAll("$1-$2");
        words = WORD_END.matcher(words).replaceAll("$1-$2");
        return trim(SEPARATORS.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("-"));
    }

    /** A segment of a path: as it is if it may be a part of a name, else in kebab-case. */
    static String ofSegment(String segment) {
        return NAME_CHARACTERS.matcher(segment).matches() ? segment : of(segment);
    }

    /** Joins what is not empty by {@code -} and keeps to the length; what had to be cut ends in a digest of the whole. */
    static String join(String... parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            joined.append(joined.isEmpty() || part.isEmpty() ? "" : "-").append(part);
        }
        String name = trim(joined.toString());
        if (name.length() <= MAX_LENGTH) {
            return name;
        }
        return trim(name.substring(0, MAX_LENGTH - DIGEST_LENGTH - 1)) + "-" + digest(name);
    }

    static String digest(String text) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256).substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String trim(String name) {
        return EDGES.matcher(name).replaceAll("");
    }
}
