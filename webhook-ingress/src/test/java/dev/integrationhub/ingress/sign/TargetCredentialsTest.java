package dev.integrationhub.ingress.sign;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.integrationhub.api.delivery.TargetAuthentication;
import dev.integrationhub.api.delivery.TargetAuthenticationType;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.test.Secrets;
import dev.integrationhub.platform.outbound.Header;

import static dev.integrationhub.api.delivery.TargetAuthenticationType.BASIC;
import static dev.integrationhub.api.delivery.TargetAuthenticationType.BEARER;
import static dev.integrationhub.api.delivery.TargetAuthenticationType.HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TargetCredentialsTest {
    private static final UUID INTEGRATION = new UUID(0, 1);

    @Test
    void sayABearerToken() {
        assertThat(header(BEARER, null, "mF_9.B5f-4.1JqM"))
                .isEqualTo(new Header("Authorization", "Bearer mF_9.B5f-4.1JqM"));
    }

    /** From RFC 7617, 2 and 2.1. */
    @ParameterizedTest
    @CsvSource({"Aladdin:open sesame, QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "test:123\u00a3, dGVzdDoxMjPCow=="})
    void sayAUserAndAPassword(String secret, String encoded) {
        assertThat(header(BASIC, null, secret)).isEqualTo(new Header("Authorization", "Basic " + encoded));
    }

    @Test
    void sayTheSecretInAHeader() {
        assertThat(header(HEADER, "X-Api-Key", "a secret")).isEqualTo(new Header("X-Api-Key", "a secret"));
    }

    @Test
    void areOfTheCurrentVersion() {
        assertThat(header(HEADER, "X-Api-Key", "second", "first").value()).isEqualTo("second");
    }

    @Test
    void areNothingWithoutTheSecret() {
        fails(ProblemCode.TARGET_SECRET_MISSING, "'signing-secret'", BEARER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pass\n", "pass\r\nX-Other: 1", " pass", "pass ", "p\u00e4ss", "\u043f"})
    void areNothingThatAHeaderCannotHold(String secret) {
        fails(ProblemCode.TARGET_SECRET_UNUSABLE, "'signing-secret'", BEARER, secret);
        fails(ProblemCode.TARGET_SECRET_UNUSABLE, "'signing-secret'", HEADER, secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "password", "user:pass\n", "us\u0000er:pass"})
    void areNoUserAndPasswordWithoutEither(String secret) {
        fails(ProblemCode.TARGET_SECRET_UNUSABLE, "'signing-secret'", BASIC, secret);
    }

    private static Header header(TargetAuthenticationType type, @Nullable String header, String... values) {
        return new TargetCredentials(Secrets.of(values))
                .of(INTEGRATION, new TargetAuthentication(type, Secrets.KEY, header));
    }

    private static void fails(ProblemCode code, String named, TargetAuthenticationType type, String... values) {
        assertThatThrownBy(() -> header(type, type == HEADER ? "X-Api-Key" : null, values))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.getMessage()).contains(named).doesNotContain("pass\n", "X-Other");
                });
    }
}
