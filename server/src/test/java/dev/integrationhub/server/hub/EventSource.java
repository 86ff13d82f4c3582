package dev.integrationhub.server.hub;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A client of server-sent events, as browsers have one. It keeps the lines as they come. */
final class EventSource implements AutoCloseable {
    private final Socket socket;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    /** @param headers lines, each with its end */
    EventSource(Hub hub, String path, String headers) {
        try {
            socket = new Socket(hub.base().getHost(), hub.base().getPort());
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + hub.base().getAuthority()
                                    + "\r\nAccept: text/event-stream\r\n" + headers + "\r\n")
                            .getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread reader = new Thread(this::read, "event-source");
        reader.setDaemon(true);
        reader.start();
        RunningHub.await(() -> ended || lines.contains(""));
    }

    static EventSource of(Hub hub, String path) {
        return new EventSource(hub, path, "Authorization: " + Hub.BEARER + "\r\n");
    }

    /** Waits until it has begun to tell. */
    EventSource live() {
        RunningHub.await(() -> lines.contains(":live"));
        return this;
    }

    int status() {
        return Integer.parseInt(lines.get(0).split(" ", 3)[1]);
    }

    List<String> lines() {
        return lines;
    }

    /** What the events of this name told. */
    List<String> data(String name) {
        List<String> data = new CopyOnWriteArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).equals("event:" + name)) {
                data.add(lines.get(i + 1).substring("data:".length()));
            }
        }
        return data;
    }

    /** The last id that it was told. */
    String lastId() {
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .reduce((former, later) -> later)
                .orElseThrow()
                .substring("id:".length());
    }

    boolean isEnded() {
        return ended;
    }

    private void read() {
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                // The chunk of no bytes ends an answer (RFC 9112, 7.1).
                ended |= line.equals("0");
            }
        } catch (IOException e) {
            // It was closed.
        }
        ended = true;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
