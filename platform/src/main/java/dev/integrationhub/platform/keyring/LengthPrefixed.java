package dev.integrationhub.platform.keyring;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Parts put together so that no other list of parts gives the same bytes: each is preceded by its length, four bytes big-endian.
 * Text is UTF-8, a UUID its 16 bytes, a number 8 bytes big-endian.
 */
final class LengthPrefixed {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    LengthPrefixed bytes(byte[] part) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        out.writeBytes(part);
        return this;
    }

    LengthPrefixed text(String part) {
        return bytes(part.getBytes(StandardCharsets.UTF_8));
    }

    LengthPrefixed uuid(UUID part) {
        return bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(part.getMostSignificantBits())
                .putLong(part.getLeastSignificantBits())
                .array());
    }

    LengthPrefixed number(long part) {
        return bytes(ByteBuffer.allocate(Long.BYTES).putLong(part).array());
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
