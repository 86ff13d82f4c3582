package dev.integrationhub.command.reveal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.access.Rights;
import dev.integrationhub.platform.caller.Caller;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RevealingTest {
    @ParameterizedTest
    @CsvSource({"anonymous,", "user,session"})
    void isForTheBrowserIfTheOperatorWantsIt(String actorType, @Nullable String viaType) {
        assertThatCode(() -> new Revealing(true).require(caller(actorType, viaType)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Revealing(false).require(caller(actorType, viaType)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new Revealing(false).require(null)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @CsvSource({"user,token", "token,token"})
    void isForTokens(String actorType, String viaType) {
        assertThatCode(() -> new Revealing(false).require(caller(actorType, viaType)))
                .doesNotThrowAnyException();
    }

    private static Caller caller(String actorType, @Nullable String viaType) {
        return new Caller(actorType, "a", viaType, "v", null, "c", Rights.NONE);
    }
}
