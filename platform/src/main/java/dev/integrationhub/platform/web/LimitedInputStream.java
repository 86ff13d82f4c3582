package dev.integrationhub.platform.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/**
 * Reads a body up to a limit of bytes and of time, and fails beyond it instead of cutting it short: half a body must never pass for a
 * whole one.
 */
final class LimitedInputStream extends ServletInputStream {
    /** Silence ends a connection sooner; this ends a body that comes byte by byte. */
    static final Duration LONGEST_READ = Duration.ofMinutes(2);

    private final ServletInputStream body;
    private final long limit;
    private final long deadline;
    private long read;

    LimitedInputStream(ServletInputStream body, long limit, Duration longest) {
        this.body = body;
        this.limit = limit;
        this.deadline = System.nanoTime() + longest.toNanos();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = arrived(buffer, offset, length);
        read += Math.max(count, 0);
        if (read > limit) {
            throw BodyLimitFilter.tooLarge(limit);
        }
        if (count >= 0 && System.nanoTime() - deadline > 0) {
            throw late();
        }
        return count;
    }

    private int arrived(byte[] buffer, int offset, int length) {
        try {
            return body.read(buffer, offset, length);
        } catch (SocketTimeoutException e) {
            throw caused(late(), e);
        } catch (IOException e) {
            throw caused(
                    new ProblemException(
                            ProblemCode.MALFORMED_REQUEST, "The body of the request did not arrive whole."),
                    e);
        }
    }

    private static ProblemException late() {
        return new ProblemException(ProblemCode.REQUEST_TIMED_OUT, "The body of the request did not arrive in time.");
    }

    private static ProblemException caused(ProblemException problem, IOException cause) {
        problem.initCause(cause);
        return problem;
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
