package dev.integrationhub.ingress.request;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BodyReaderTest {
    private static final int LIMIT = 200_000;

    private final BodyMemory memory = new BodyMemory(1_000_000);

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static MockHttpServletRequest announced(byte[] body) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent(body);
        return request;
    }

    private static MockHttpServletRequest chunked(byte[] body) {
        MockHttpServletRequest request = new MockHttpServletRequest() {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContent(body);
        return request;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 199_999, LIMIT})
    void readsAllOfWhatFits(int length) {
        byte[] body = bytes(length);

        try (BodyMemory.Share share = memory.share()) {
            assertThat(BodyReader.read(announced(body), LIMIT, share)).isEqualTo(body);
        }
        try (BodyMemory.Share share = memory.share()) {
            assertThat(BodyReader.read(chunked(body), LIMIT, share)).isEqualTo(body);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 400_000})
    void refusesWhatIsLargerInsteadOfCuttingIt(int length) {
        byte[] body = bytes(length);

        try (BodyMemory.Share share = memory.share()) {
            assertThatThrownBy(() -> BodyReader.read(announced(body), LIMIT, share))
                    .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                            .isEqualTo(ProblemCode.BODY_TOO_LARGE));
            assertThatThrownBy(() -> BodyReader.read(chunked(body), LIMIT, share))
                    .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                            .isEqualTo(ProblemCode.BODY_TOO_LARGE));
        }
    }

    @Test
    void takesNoMoreMemoryThanThereIsAndGivesItBack() {
        BodyMemory little = new BodyMemory(300_000);
        BodyMemory.Share first = little.share();
        BodyReader.read(chunked(bytes(65_000)), LIMIT, first);

        try (BodyMemory.Share second = little.share()) {
            assertThatThrownBy(() -> BodyReader.read(chunked(bytes(150_000)), LIMIT, second))
                    .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                            .isEqualTo(ProblemCode.UNAVAILABLE));
        }
        first.close();
        try (BodyMemory.Share third = little.share()) {
            assertThat(BodyReader.read(chunked(bytes(100_000)), LIMIT, third)).hasSize(100_000);
        }
    }
}
