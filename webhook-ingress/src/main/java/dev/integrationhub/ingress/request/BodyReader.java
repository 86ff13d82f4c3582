package dev.integrationhub.ingress.request;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/**
 * Reads a body up to a limit, whether or not its length was announced. One that is larger is refused, never cut short; memory is taken
 * as bytes arrive, never because somebody announced them.
 */
public final class BodyReader {
    private static final int STEP = 64 * 1024;

    private BodyReader() {}

    /**
     * The whole body.
     *
     * @param limit the most bytes it may have
     * @param memory what it takes is taken from here
     * @throws ProblemException {@code BODY_TOO_LARGE}, {@code MALFORMED_REQUEST} or {@code UNAVAILABLE}
     */
    public static byte[] read(HttpServletRequest request, int limit, BodyMemory.Share memory) {
        long announced = request.getContentLengthLong();
        if (announced > limit) {
            throw tooLarge(limit);
        }
        try {
            InputStream body = request.getInputStream();
            return announced >= 0 && announced <= STEP
                    ? readShort(body, (int) announced, memory)
                    : readLong(body, limit, memory);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static byte[] readShort(InputStream body, int length, BodyMemory.Share memory) throws IOException {
        memory.take(length);
        byte[] bytes = new byte[length];
        if (body.readNBytes(bytes, 0, length) < length) {
            throw broken(null);
        }
        return bytes;
    }

    private static byte[] readLong(InputStream body, int limit, BodyMemory.Share memory) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        int total = 0;
        while (true) {
            memory.take(STEP);
            byte[] part = new byte[STEP];
            int count = body.readNBytes(part, 0, STEP);
            total += count;
            if (total > limit) {
                throw tooLarge(limit);
            }
            parts.add(part);
            if (count < STEP) {
                return joined(parts, total, memory);
            }
        }
    }

    /** For a moment it is there twice. */
    private static byte[] joined(List<byte[]> parts, int total, BodyMemory.Share memory) {
        memory.take(total);
        byte[] bytes = new byte[total];
        int at = 0;
        for (byte[] part : parts) {
            int count = Math.min(part.length, total - at);
            System.arraycopy(part, 0, bytes, at, count);
            at += count;
        }
        return bytes;
    }

    private static ProblemException tooLarge(int limit) {
        return new ProblemException(ProblemCode.BODY_TOO_LARGE, "The body may have " + limit + " bytes at the most.");
    }

    private static ProblemException broken(@org.jspecify.annotations.Nullable IOException cause) {
        ProblemException broken =
                new ProblemException(ProblemCode.MALFORMED_REQUEST, "The body of the request did not arrive whole.");
        if (cause != null) {
            broken.initCause(cause);
        }
        return broken;
    }
}
