package dev.integrationhub.query.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes lines and remembers what is to be said of them at the end. */
final class ExportWriter {
    private final OutputStream out;
    private final MessageDigest digest;
    private long entries;

    ExportWriter(OutputStream out) {
        this.out = out;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void head(String text) throws IOException {
        write(text);
    }

    void entry(String line) throws IOException {
        write(line);
        entries++;
    }

    void end(ExportFormat format, long lastLeafIndex) throws IOException {
        String sha256 = HexFormat.of().formatHex(digest.digest());
        out.write(
                format.end(new ExportEnd(true, entries, lastLeafIndex, sha256)).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        out.write(bytes);
    }
}
