package dev.integrationhub.server.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.integrationhub.api.problem.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients branch on the codes: one that changes or goes away breaks them. {@code -Dhub.update-checked-in=true} writes the list anew. */
class ProblemCodesTest {
    private static final Path CHECKED_IN =
            Path.of("..", "api-contracts/src/main/resources/dev/integrationhub/api/problem-codes.txt");

    @Test
    void areThoseThatWerePromised() throws IOException {
        String now = Arrays.stream(ProblemCode.values())
                        .map(code -> code.status() + " " + code.code())
                        .sorted()
                        .collect(Collectors.joining("\n"))
                + "\n";
        if (Boolean.getBoolean("hub.update-checked-in")) {
            Files.writeString(CHECKED_IN, now);
        }

        assertThat(now).isEqualTo(Files.readString(CHECKED_IN));
    }
}
