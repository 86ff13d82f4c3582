package dev.integrationhub.platform.password;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.keyring.ClearText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PasswordRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"tall sofa, blue door", "дванадцять ст", "🛋🛋🛋🛋🛋🛋 two sofas", "zU8#kfnQ0-2m"})
    void takesWhatIsLongEnoughAndNotGuessed(String password) {
        assertThatCode(() -> check(password)).doesNotThrowAnyException();
    }

    @Test
    void countsCharactersAndNotTheirParts() {
        assertThat(weaknessOf("🛋🚪🛋🚪🪟🪟🛏")).isEqualTo("length");
        // Composed they are 11.
        assertThat(weaknessOf("a\u0301bcdefghi!k")).isEqualTo("length");
        assertThatCode(() -> check("x1" + "🛋".repeat(126))).doesNotThrowAnyException();
        assertThat(weaknessOf("x1" + "🛋".repeat(127))).isEqualTo("length");
        assertThat(weaknessOf("")).isEqualTo("length");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password1234",
                "QWERTYUIOP123",
                "aaaaaaaaaaaa",
                "abcabcabcabca",
                "letmeinletmein",
                "abcdefghijklm",
                "zyxwvutsrqponm",
                "correct horse battery staple",
                "пароль123456"
            })
    void refusesWhatAnybodyWouldTry(String password) {
        assertThat(weaknessOf(password)).isEqualTo("common");
    }

    @Test
    void refusesTheUsername() {
        assertThat(weaknessOf("Olha.Kovalenko")).isEqualTo("username");
    }

    @Test
    void listsOnlyWhatTheLengthDoesNotRefuseAlready() {
        assertThat(CommonPasswords.contains("password1234")).isTrue();
        assertThat(CommonPasswords.all()).hasSizeGreaterThan(400).allSatisfy(password -> assertThat(password)
                .hasSizeGreaterThanOrEqualTo(PasswordRules.SHORTEST)
                .isLowerCase());
    }

    private static void check(String password) {
        PasswordRules.check(ClearText.of(password), "olha.kovalenko", "/password");
    }

    private static String weaknessOf(String password) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> check(password));
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(refused.code()).isEqualTo(ProblemCode.WEAK_PASSWORD);
        if (!password.isEmpty()) {
            assertThat(refused.getMessage()).doesNotContain(password);
        }
        return refused.violations().get(0).code();
    }
}
