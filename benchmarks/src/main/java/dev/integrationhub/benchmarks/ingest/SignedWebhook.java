package dev.integrationhub.benchmarks.ingest;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** A webhook as GitHub sends it, ready to be written to a socket: each one differs in its delivery id alone. */
final class SignedWebhook {
    private static final int BODY = 1024;
    private static final String ID = "00000000-0000-0000-0000-000000000000";

    private final AtomicLong next = new AtomicLong(System.nanoTime());
    private final byte[] template;
    private final int idAt;

    SignedWebhook(URI hub, String handler, String secret) throws GeneralSecurityException {
        String body = "{\"text\":\"" + "x".repeat(BODY - 11) + "\"}";
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(US_ASCII), "HmacSHA256"));
        String head = "POST /webhook/" + handler + " HTTP/1.1\r\nHost: " + hub.getAuthority()
                + "\r\nContent-Type: application/json\r\nUser-Agent: GitHub-Hookshot/benchmark"
                + "\r\nX-GitHub-Event: push\r\nX-Hub-Signature-256: sha256="
                + HexFormat.of().formatHex(mac.doFinal(body.getBytes(US_ASCII)))
                + "\r\nContent-Length: " + body.length() + "\r\nX-GitHub-Delivery: ";
        idAt = head.length();
        template = (head + ID + "\r\n\r\n" + body).getBytes(US_ASCII);
    }

    byte[] newRequest() {
        return template.clone();
    }

    /** Makes another webhook of a request. */
    void renew(byte[] request) {
        String id = HexFormat.of().toHexDigits(next.incrementAndGet());
        byte[] digits = id.getBytes(US_ASCII);
        System.arraycopy(digits, 0, request, idAt, 8);
        System.arraycopy(digits, 8, request, idAt + 24, 8);
    }
}
