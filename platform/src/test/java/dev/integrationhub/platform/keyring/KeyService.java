package dev.integrationhub.platform.keyring;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.google.crypto.tink.Aead;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A small key management service: it makes keys and encrypts with them, and gives none away. */
final class KeyService implements AutoCloseable {
    private static final byte[] NONE = new byte[0];

    private final Map<String, Aead> keys = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();
    private final HttpServer server;

    KeyService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The URI of a key, new or not. */
    String key(String name) {
        keys.computeIfAbsent("/" + name, path -> MasterKeyset.generate().aead());
        return "test-kms://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }

    void destroy(String name) {
        keys.remove("/" + name);
    }

    int questions() {
        return questions.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        questions.incrementAndGet();
        String path = exchange.getRequestURI().getPath();
        int end = path.lastIndexOf('/');
        byte[] body = exchange.getRequestBody().readAllBytes();
        Aead key = keys.get(path.substring(0, end));
        try (exchange) {
            if (key == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] answer = path.endsWith("/encrypt") ? key.encrypt(body, NONE) : key.decrypt(body, NONE);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (GeneralSecurityException e) {
            exchange.sendResponseHeaders(400, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
