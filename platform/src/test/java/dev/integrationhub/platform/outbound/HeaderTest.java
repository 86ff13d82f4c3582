package dev.integrationhub.platform.outbound;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeaderTest {
    private static final Pattern TCHAR = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]");
    private static final Pattern FIELD_VCHAR = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]");

    @Test
    void takesTheCharactersOfRfc9110() {
        for (char c = 0; c < 0x300; c++) {
            String text = String.valueOf(c);
            assertThat(Header.isLegal("X" + c, "v"))
                    .as("name %x", (int) c)
                    .isEqualTo(TCHAR.matcher(text).matches());
            assertThat(Header.isLegal("X", "v" + c))
                    .as("value %x", (int) c)
                    .isEqualTo(FIELD_VCHAR.matcher(text).matches());
        }
    }

    @Test
    void hasANameThatIsNotTooLong() {
        assertThat(Header.isLegal("", "v")).isFalse();
        assertThat(Header.isLegal("x".repeat(256), "")).isTrue();
        assertThat(Header.isLegal("x".repeat(257), "")).isFalse();
    }
}
