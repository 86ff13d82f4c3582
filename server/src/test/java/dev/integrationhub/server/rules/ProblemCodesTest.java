package dev.integrationhub.server.rules;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.integrationhub.api.problem.ProblemCode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Clients branch on the codes: a code that changes or goes away breaks them. */
class ProblemCodesTest {
    @Test
    void areThoseThatWerePromised() throws IOException {
        String now = Arrays.stream(ProblemCode.values())
                .map(code -> code.status() + " " + code.code())
                .sorted()
                .collect(Collectors.joining("\n"));

        try (InputStream promised = Objects.requireNonNull(
                ProblemCode.class.getResourceAsStream("/dev/integrationhub/api/problem-codes.txt"))) {
            assertThat(now).isEqualTo(new String(promised.readAllBytes(), UTF_8).strip());
        }
    }
}
