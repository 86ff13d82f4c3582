package dev.integrationhub.ingress.verify;

import java.util.List;

import dev.integrationhub.api.webhook.HmacAlgorithm;
import dev.integrationhub.api.webhook.SignatureEncoding;
import dev.integrationhub.ingress.secret.HandlerSecret;

/**
 * Time and signatures in one header, {@code t=<seconds>,v1=<hex>}, over the time, a dot and the body. The key is the secret as it is
 * shown, with whatever it begins.
 */
final class TimeAndSignature implements Scheme {
    /** Signatures with {@code v0} are those of Stripe's test mode, made with another key. */
    static final Scheme STRIPE = new TimeAndSignature("Stripe-Signature", "v1=", Tolerance.FIVE_MINUTES);

    /** ElevenLabs signs the time of the event, which may be half an hour before it is sent. */
    static final Scheme ELEVENLABS = new TimeAndSignature("ElevenLabs-Signature", "v0=", new Tolerance(1800, 300));

    private static final String TIME = "t=";

    private final String header;
    private final String prefix;
    private final Tolerance usual;

    private TimeAndSignature(String header, String prefix, Tolerance usual) {
        this.header = header;
        this.prefix = prefix;
        this.usual = usual;
    }

    @Override
    public HandlerSecret verify(Check check) {
        List<String> entries = Signatures.split(check.only(header), ',');
        String time = time(entries);
        List<byte[]> signatures = Signatures.all(entries, prefix, SignatureEncoding.HEX);
        check.requireTimely(time, usual);
        return Hmacs.signer(check, HmacAlgorithm.SHA_256, signatures, Check.octets(time + "."), check.body());
    }

    /** Libraries differ in which of two times they take: here there is one. */
    private static String time(List<String> entries) {
        String time = null;
        for (String entry : entries) {
            if (entry.startsWith(TIME)) {
                if (time != null) {
                    throw new RefusedException(Refusal.SIGNATURE_MALFORMED);
                }
                time = entry.substring(TIME.length());
            }
        }
        if (time == null) {
            throw new RefusedException(Refusal.SIGNATURE_MALFORMED);
        }
        return time;
    }
}
