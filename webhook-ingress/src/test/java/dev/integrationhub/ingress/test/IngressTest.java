package dev.integrationhub.ingress.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test against the running ingress. It is shared, so a test makes its own integrations. */
@SpringBootTest(
        classes = IngressApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hub.port=0", "server.port=0", "hub.egress.allow=127.0.0.0/8", "hub.data-dir=target/test-data"})
public abstract class IngressTest {
    protected static final TargetServer TARGET = new TargetServer();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    protected Events events;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void integCore(DynamicPropertyRegistry properties) {
        properties.add("hub.integ-core.base-url", () -> TARGET.url("/integ-core"));
    }

    @BeforeEach
    void forget() {
        TARGET.reset();
    }

    protected HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    protected HttpResponse<String> post(String path, String body) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    protected HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
