package dev.integrationhub.platform.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/**
 * Reads an answer up to a limit. The client never asks for an encoding, but some servers use gzip unasked: that is taken off, and the
 * limit counts the decoded bytes, so a bomb ends at the limit like any other answer.
 */
final class AnswerReader {
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");
    private static final Set<String> OF_THE_ENCODING = Set.of("content-encoding", "content-length", "content-md5");

    private AnswerReader() {}

    static OutboundResponse read(Origin origin, ClassicHttpResponse response, AnswerLimit limit, Deadline deadline)
            throws IOException {
        Headers headers = headers(response);
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new OutboundResponse(response.getCode(), headers, new byte[0], false, deadline.passed());
        }
        boolean gzip =
                headers.first("Content-Encoding").filter(AnswerReader::isGzip).isPresent();
        if (!gzip && !limit.cut() && entity.getContentLength() > limit.bytes()) {
            throw new OutboundException.AnswerTooLarge(origin, limit.bytes());
        }
        InputStream raw = entity.getContent();
        InputStream content = gzip ? decoded(raw) : raw;
        byte[] body = content.readNBytes(limit.bytes());
        boolean more = content.read() != -1;
        if (more && !limit.cut()) {
            throw new OutboundException.AnswerTooLarge(origin, limit.bytes());
        }
        Headers told = gzip ? headers.without(OF_THE_ENCODING::contains) : headers;
        Duration took = deadline.passed();
        return new OutboundResponse(response.getCode(), told, body, more, took);
    }

    private static boolean isGzip(String encoding) {
        return GZIP.stream().anyMatch(encoding.strip()::equalsIgnoreCase);
    }

    private static InputStream decoded(InputStream raw) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(raw);
        int first = peeked.read();
        if (first == -1) {
            return peeked;
        }
        peeked.unread(first);
        return new GZIPInputStream(peeked);
    }

    private static Headers headers(ClassicHttpResponse response) {
        List<Header> headers = new ArrayList<>();
        for (org.apache.hc.core5.http.Header field : response.getHeaders()) {
            String value = field.getValue() == null ? "" : field.getValue();
            if (Header.isLegal(field.getName(), value)) {
                headers.add(new Header(field.getName(), value));
            }
        }
        return new Headers(headers);
    }
}
