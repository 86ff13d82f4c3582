package dev.integrationhub.server.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the hub answers to bytes that no client library would send. */
record RawHttp(String head, String body) {
    /** For whoever wants to send nothing special. */
    static final String USUAL = "Host: localhost\r\nConnection: close\r\nAuthorization: " + Hub.BEARER + "\r\n";

    private static final int PATIENCE_MS = 60_000;

    /** Sends a request line with the usual headers and these, and this body. */
    static RawHttp ask(String line, String headers, String body) {
        return send(line + " HTTP/1.1\r\n" + USUAL + headers + "\r\n" + body);
    }

    static RawHttp ask(String line) {
        return ask(line, "", "");
    }

    /** Sends these bytes (ISO 8859-1) and reads until the hub closes the connection. */
    static RawHttp send(String bytes) {
        try (Socket socket = new Socket(
                RunningHub.hub().base().getHost(), RunningHub.hub().base().getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            assertThat(end).as(answer).isPositive();
            return new RawHttp(answer.substring(0, end), answer.substring(end + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int status() {
        return Integer.parseInt(head.split(" ", 3)[1]);
    }

    List<String> headers(String name) {
        return head.lines()
                .skip(1)
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
    }

    /** The body; if it came in chunks, there was one. */
    JsonNode json() {
        return JsonMapper.shared().readTree(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1));
    }

    RawHttp expect(int status) {
        assertThat(status()).as("%s", this).isEqualTo(status);
        return this;
    }

    /** Fails unless it is a problem document with this status and code that says nothing of the server. */
    RawHttp expectProblem(int status, String code) {
        expect(status);
        assertThat(headers("Content-Type")).as("%s", this).containsExactly("application/problem+json");
        assertThat(json().path("code").asString()).as("%s", this).isEqualTo(code);
        assertThat(json().path("status").asInt()).isEqualTo(status);
        assertThat(headers("Server")).isEmpty();
        assertThat(body).doesNotContainIgnoringCase("tomcat").doesNotContain("<html");
        return this;
    }
}
