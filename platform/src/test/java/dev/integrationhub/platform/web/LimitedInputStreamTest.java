package dev.integrationhub.platform.web;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LimitedInputStreamTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void readsUpToTheLimit() throws IOException {
        assertThat(new LimitedInputStream(new Body(3, null), 3, LONG).readAllBytes())
                .hasSize(3);
        assertThat(new LimitedInputStream(new Body(1, null), 3, LONG).read()).isEqualTo(0xfe);
    }

    @Test
    void failsBeyondTheLimit() {
        assertFails(new LimitedInputStream(new Body(4, null), 3, LONG), ProblemCode.BODY_TOO_LARGE);
    }

    @Test
    void failsWhenTheWholeTakesTooLongThoughByteAfterByteArrives() {
        assertFails(
                new LimitedInputStream(new Body(1000, null), 1000, Duration.ofMillis(-1)),
                ProblemCode.REQUEST_TIMED_OUT);
    }

    @Test
    void saysWhatBrokeTheBody() {
        assertFails(
                new LimitedInputStream(new Body(1, new SocketTimeoutException()), 3, LONG),
                ProblemCode.REQUEST_TIMED_OUT);
        assertFails(new LimitedInputStream(new Body(1, new EOFException()), 3, LONG), ProblemCode.MALFORMED_REQUEST);
    }

    private static void assertFails(LimitedInputStream body, ProblemCode code) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(body::readAllBytes)
                .extracting(ProblemException::code)
                .isEqualTo(code);
    }

    /** Gives one byte a read, and then this failure or none. */
    private static final class Body extends ServletInputStream {
        private final @Nullable IOException end;
        private int left;

        Body(int length, @Nullable IOException end) {
            this.left = length;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            if (left-- > 0) {
                return 0xfe;
            }
            if (end != null) {
                throw end;
            }
            return -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int next = read();
            if (next < 0) {
                return -1;
            }
            buffer[offset] = (byte) next;
            return 1;
        }

        @Override
        public boolean isFinished() {
            return left <= 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
