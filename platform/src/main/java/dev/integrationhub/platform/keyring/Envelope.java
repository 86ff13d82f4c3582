package dev.integrationhub.platform.keyring;

import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form in which a sealed value is stored and shown: {@code ihs1.<keyId>.<ciphertext, base64url without padding>}. The first part
 * stands for everything that is fixed about it: AES-256-GCM, a 12-byte nonce in front, a 16-byte tag behind.
 */
public final class Envelope {
    static final String OF_A_VALUE = "ihs1";
    static final String HUB_WIDE = "ihh1";

    private static final Pattern FORM =
            Pattern.compile("(ih[sh]1)\\.(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\\.([A-Za-z0-9_-]*)");

    private final String form;
    private final UUID keyId;
    private final byte[] ciphertext;

    Envelope(String form, UUID keyId, byte[] ciphertext) {
        this.form = form;
        this.keyId = keyId;
        this.ciphertext = ciphertext;
    }

    /** Whether a client that sends this is sending back what it read instead of a value. Generous about space, case and cuts. */
    public static boolean looksLike(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches() && matcher.group(1).equals(OF_A_VALUE);
    }

    /** @throws SealBrokenException if the text is not, to the letter, an envelope of this form */
    static Envelope parse(String form, String text) {
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches() && matcher.group(1).equals(form)) {
            try {
                Envelope envelope = new Envelope(
                        form,
                        UUID.fromString(matcher.group(2)),
                        Base64.getUrlDecoder().decode(matcher.group(3)));
                if (envelope.toString().equals(text)) {
                    return envelope;
                }
            } catch (IllegalArgumentException e) {
                throw new SealBrokenException("The sealed value has a damaged ciphertext", e);
            }
        }
        throw new SealBrokenException("The sealed value is not an envelope");
    }

    UUID keyId() {
        return keyId;
    }

    byte[] ciphertext() {
        return ciphertext;
    }

    @Override
    public String toString() {
        return form + "." + keyId + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(ciphertext);
    }
}
