package dev.integrationhub.server.hub;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is thrown at a verified handler: never a failure of the hub, never a webhook that is taken unverified. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookFuzzTest {
    private static final int ROUNDS = 1_500;
    private static final long SEED = 20_261_122;
    private static final List<String> METHODS = List.of(
            "POST", "POST", "POST", "GET", "PUT", "OPTIONS", "HEAD", "DELETE", "PATCH", "QUERY", "post", "PO ST");
    private static final List<String> SCHEMES = List.of(
            "{\"scheme\":\"github\",\"secretKey\":\"S\"}",
            "{\"scheme\":\"stripe\",\"secretKey\":\"S\"}",
            "{\"scheme\":\"slack\",\"secretKey\":\"S\"}",
            "{\"scheme\":\"standard-webhooks\",\"secretKey\":\"S\"}",
            "{\"scheme\":\"basic\",\"secretKey\":\"S\",\"username\":\"u\"}",
            "{\"scheme\":\"telegram\",\"secretKey\":\"S\"}",
            "{\"scheme\":\"api-key\",\"secretKey\":\"S\",\"queryParameter\":\"key\"}");
    private static final List<String> HEADERS = List.of(
            "X-Hub-Signature-256",
            "X-Hub-Signature",
            "Stripe-Signature",
            "X-Slack-Signature",
            "X-Slack-Request-Timestamp",
            "webhook-id",
            "webhook-timestamp",
            "webhook-signature",
            "Authorization",
            "X-Telegram-Bot-Api-Secret-Token",
            "Content-Type",
            "Content-Encoding",
            "Expect",
            "Prefer",
            "X-Forwarded-For",
            "Idempotency-Key",
            "Transfer-Encoding",
            "Content-Length",
            "Connection",
            "traceparent");

    private final List<String> names =
            SCHEMES.stream().map(scheme -> unique("fuzz")).toList();
    private final Random random = new Random(SEED);

    @BeforeAll
    void create() {
        String at = "/integrations/" + RunningHub.integration();
        hub().post(at + "/secrets", "{\"key\":\"S\",\"value\":\"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"}")
                .expect(201);
        for (int i = 0; i < names.size(); i++) {
            hub().post(at + "/handlers", "{\"name\":\"" + names.get(i) + "\",\"verification\":" + SCHEMES.get(i) + "}")
                    .expect(201);
        }
    }

    @Test
    void isRefusedWithoutHarm() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            byte[] request = request();
            int status = statusOf(request);
            assertThat(status)
                    .as("round %d: %s", round, new String(request, StandardCharsets.ISO_8859_1))
                    .satisfiesAnyOf(
                            s -> assertThat(s).isBetween(400, 499),
                            // Parts of HTTP that the server does not speak; and connections it gives no answer on.
                            s -> assertThat(s).isIn(0, 501, 505));
        }
        hub().get("/actuator/health/readiness").expect(200);
    }

    private byte[] request() {
        StringBuilder head = new StringBuilder();
        head.append(pick(METHODS))
                .append(' ')
                .append(path())
                .append(" HTTP/1.")
                .append(random.nextInt(20) == 0 ? 0 : 1);
        head.append("\r\nHost: localhost\r\nConnection: close\r\n");
        for (int i = random.nextInt(6); i > 0; i--) {
            head.append(pick(HEADERS)).append(": ").append(value()).append("\r\n");
        }
        byte[] body = new byte[random.nextInt(400)];
        random.nextBytes(body);
        if (random.nextInt(5) > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    private String path() {
        String name = pick(names);
        return switch (random.nextInt(14)) {
            case 0 -> "/webhook/" + name.toUpperCase(java.util.Locale.ROOT);
            case 1 -> "/webhook/%2e%2e/" + name;
            case 2 -> "/webhook/" + name + "/../../integrations";
            case 3 -> "/webhook/" + name + ";a=b";
            case 4 -> "/webhook//" + name;
            case 5 -> "/webhook/" + name + "%00";
            case 6 -> "/webhook/" + name + "/deliveries/" + value().replaceAll("[^a-z0-9]", "x");
            case 7 -> "/webhook/" + name + "?key=" + value().replaceAll("[^a-z0-9]", "%41");
            case 8 -> "/webhook/" + name + "?hub.mode=subscribe&hub.challenge=1&hub.verify_token=a&crc_token=b";
            default -> "/webhook/" + name;
        };
    }

    private String value() {
        return switch (random.nextInt(10)) {
            case 0 -> "";
            case 1 -> "sha256=" + "0".repeat(random.nextInt(100));
            case 2 -> "t=" + System.currentTimeMillis() / 1000 + ",v1=" + "a".repeat(64) + ",v1=,v0=";
            case 3 -> "v1," + "A".repeat(43) + "= v1a,AAAA v2,";
            case 4 -> "Basic " + "dTpw".repeat(random.nextInt(5));
            case 5 -> String.valueOf(random.nextLong());
            case 6 -> "99999999999999999999999999";
            case 7 -> "gzip, chunked";
            case 8 -> "v0=" + "f".repeat(64);
            default -> {
                byte[] bytes = new byte[random.nextInt(40)];
                random.nextBytes(bytes);
                yield new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[\\r\\n]", " ");
            }
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Of the answer, or 0 without one. */
    private static int statusOf(byte[] request) throws IOException {
        try (Socket socket = new Socket(hub().base().getHost(), hub().base().getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            byte[] start = socket.getInputStream().readNBytes(12);
            return start.length < 12 ? 0 : Integer.parseInt(new String(start, 9, 3, StandardCharsets.ISO_8859_1));
        } catch (java.net.SocketException e) {
            return 0;
        }
    }
}
