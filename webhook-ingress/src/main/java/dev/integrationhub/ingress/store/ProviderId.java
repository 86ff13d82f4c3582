package dev.integrationhub.ingress.store;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The form in which a sender's own id is kept: as it is, or as its digest if it is long or has characters that are no plain text. */
public final class ProviderId {
    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7e]{1,255}");

    private ProviderId() {}

    /** The stored form of an id. */
    public static String stored(String id) {
        return PLAIN.matcher(id).matches()
                ? id
                // UTF-16, which keeps apart what is no text at all.
                : "sha256:" + Sha256.hex(id.getBytes(StandardCharsets.UTF_16BE));
    }
}
