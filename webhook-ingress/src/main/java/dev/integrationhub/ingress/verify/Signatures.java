package dev.integrationhub.ingress.verify;

import java.util.ArrayList;
import java.util.List;

import dev.integrationhub.api.webhook.SignatureEncoding;

/** The signatures in a header. */
final class Signatures {
    /** Svix, which keeps ten former keys at most, sends eleven. */
    static final int MOST = 32;

    private Signatures() {}

    /**
     * The one hexadecimal signature after a prefix.
     *
     * @throws RefusedException if there is none
     */
    static byte[] single(String value, String prefix) {
        byte[] signature = value.startsWith(prefix) ? Encodings.hex(value.substring(prefix.length())) : null;
        if (signature == null) {
            throw new RefusedException(Refusal.SIGNATURE_MALFORMED);
        }
        return signature;
    }

    /**
     * All signatures of a list; entries with another prefix, or that cannot be read, are those of others.
     *
     * @throws RefusedException if there is none, or there are too many to be tried
     */
    static List<byte[]> all(List<String> entries, String prefix, SignatureEncoding encoding) {
        List<byte[]> signatures = new ArrayList<>(entries.size());
        for (String entry : entries) {
            byte[] signature =
                    entry.startsWith(prefix) ? Encodings.decode(encoding, entry.substring(prefix.length())) : null;
            if (signature != null) {
                signatures.add(signature);
            }
        }
        if (signatures.isEmpty()) {
            throw new RefusedException(Refusal.SIGNATURE_MALFORMED);
        }
        return signatures;
    }

    /**
     * The entries of a list, without the blanks around them.
     *
     * @throws RefusedException if there are too many
     */
    static List<String> split(String list, char separator) {
        List<String> entries = new ArrayList<>(2);
        int begin = 0;
        while (begin <= list.length()) {
            int separatorAt = list.indexOf(separator, begin);
            int end = separatorAt < 0 ? list.length() : separatorAt;
            String entry = list.substring(begin, end).strip();
            if (!entry.isEmpty()) {
                if (entries.size() == MOST) {
                    throw new RefusedException(Refusal.SIGNATURE_MALFORMED);
                }
                entries.add(entry);
            }
            begin = end + 1;
        }
        return entries;
    }
}
