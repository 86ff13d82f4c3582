package dev.integrationhub.command.dotenv;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.keyring.ClearText;

/**
 * What is in a {@code .env} file.
 *
 * <p>Each line is {@code KEY=value}, with {@code export} before it if you like; a line that begins with {@code #} is a comment, as is
 * the rest of a line from a {@code #} behind a blank. Blanks around the key and the value do not count. A value in single quotes is
 * what is between them. In double quotes {@code \n}, {@code \r} and {@code \t} are line end, carriage return and tab, a backslash
 * before {@code "}, {@code \}, {@code $} or a backtick stands for that character, and before anything else for itself. Quoted values
 * may have line ends in them. Nothing is ever put in for {@code $NAME}. Line ends are LF or CRLF, and LF in a value.
 */
record DotEnv(List<Entry> entries, List<Fault> faults) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,199}");

    /** A key with its value, and the line where it begins. */
    record Entry(int line, String key, ClearText value) {}

    /**
     * What makes no sense.
     *
     * @param key null if none was found
     */
    record Fault(int line, @Nullable String key, String code, String detail) {}

    /** Whether a key can stand in such a file. */
    static boolean isName(String key) {
        return NAME.matcher(key).matches();
    }
}
