package dev.integrationhub.ingress.duplicate;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An id in the form in which it is stored. Two that differ, in value or in kind, have different forms: what a provider sends stands as
 * it is, anything else behind its kind and a blank. An id that is too long, or that could be taken for one of another kind, stands as a
 * digest of both.
 */
final class StoredId {
    private static final int MOST_CHARACTERS = 200;
    private static final String DIGEST = "sha256:";
    private static final HexFormat HEX = HexFormat.of();

    private StoredId() {}

    static String ofProvider(String id) {
        return isPlain(id) && id.indexOf(' ') < 0 && !id.startsWith(DIGEST) ? id : digest("", id);
    }

    /** @param kind the name of a header, which has no blank in it, or a place in the body, which may have */
    static String of(String kind, String id) {
        String form = kind + " " + id;
        boolean unmistakable = !kind.isEmpty() && kind.indexOf(' ') < 0;
        return unmistakable && isPlain(form) ? form : digest(kind, id);
    }

    private static boolean isPlain(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** The length keeps a kind and an id apart from another kind that ends as this id begins. */
    private static String digest(String kind, String id) {
        MessageDigest sha256 = sha256();
        sha256.update(bytes(kind.length() + " " + kind));
        return DIGEST + HEX.formatHex(sha256.digest(bytes(id)));
    }

    /** JSON can spell half a surrogate pair, which encoders would replace. */
    private static byte[] bytes(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * text.length());
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
