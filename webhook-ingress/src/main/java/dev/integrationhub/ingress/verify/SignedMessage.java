package dev.integrationhub.ingress.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.ingress.request.InboundRequest;

/** The bytes that a sender signed, as a template says; in parts, so that the body need not be copied. */
final class SignedMessage {
    private static final HexFormat HEX = HexFormat.of();

    private SignedMessage() {}

    /** Without a template the body alone, or time, dot and body where there is a time. */
    static byte[][] of(@Nullable String template, InboundRequest request, @Nullable String timestamp) {
        if (template == null) {
            return timestamp == null
                    ? new byte[][] {request.body()}
                    : new byte[][] {Check.octets(timestamp + "."), request.body()};
        }
        List<byte[]> parts = new ArrayList<>();
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            byte[] value = value(template.substring(open + 1, close), request, timestamp);
            int literalEnd = value == null ? open + 1 : open;
            parts.add(template.substring(at, literalEnd).getBytes(StandardCharsets.UTF_8));
            if (value != null) {
                parts.add(value);
            }
            at = value == null ? open + 1 : close + 1;
        }
        parts.add(template.substring(at).getBytes(StandardCharsets.UTF_8));
        return parts.toArray(byte[][]::new);
    }

    /** Null for what is no placeholder, and so stands for itself. */
    private static byte @Nullable [] value(String name, InboundRequest request, @Nullable String timestamp) {
        return switch (name) {
            case "body" -> request.body();
            case "body.sha256" -> Check.octets(HEX.formatHex(sha256(request.body())));
            case "method" -> request.method().getBytes(StandardCharsets.UTF_8);
            case "path" -> request.path().getBytes(StandardCharsets.UTF_8);
            case "timestamp" -> timestamp == null ? null : Check.octets(timestamp);
            default -> null;
        };
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
