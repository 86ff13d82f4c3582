package dev.integrationhub.platform.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Passwords that are long enough and still among the first that somebody would try. */
final class CommonPasswords {
    /** A password that says one thing of at most so many characters over and over is as good as that thing. */
    private static final int LONGEST_UNIT = 8;

    private static final Set<String> LIST = read();

    private CommonPasswords() {}

    /** @param password in lower case */
    static boolean contains(String password) {
        return LIST.contains(password) || isRepetition(password) || isSequence(password);
    }

    static Set<String> all() {
        return LIST;
    }

    private static boolean isRepetition(String password) {
        for (int unit = 1; unit <= LONGEST_UNIT; unit++) {
            if (password.regionMatches(unit, password, 0, password.length() - unit)) {
                return true;
            }
        }
        return false;
    }

    /** Characters that follow one another, as in the alphabet. */
    private static boolean isSequence(String password) {
        int step = password.charAt(1) - password.charAt(0);
        if (Math.abs(step) != 1) {
            return false;
        }
        for (int i = 1; i < password.length(); i++) {
            if (password.charAt(i) - password.charAt(i - 1) != step) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> read() {
        try (InputStream in = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            return new BufferedReader(new InputStreamReader(in, UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
