package dev.integrationhub.server.deploy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Debian's nginx with the project's proxy configuration, in front of other addresses than those of the compose file. */
public final class Nginx implements AutoCloseable {

    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/bin/nginx"));

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Skips the test where nginx is not installed, except on the machine that checks every change. */
    public static void assumeInstalled() {
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(PLACES.stream().anyMatch(Files::isExecutable), "nginx is not installed");
        }
    }

    /**
     * Starts the proxy on a free port of the loopback address and waits until it listens.
     *
     * @param folder an empty one, for the configuration and nginx's own files
     * @param upstreams port on this machine of each of {@code command}, {@code query} and {@code ingress}
     */
    public static Nginx start(Path folder, Map<String, Integer> upstreams) throws IOException, InterruptedException {
        int port = freePort();
        Path log = folder.resolve("nginx.log");
        Process process = new ProcessBuilder(command(folder, configure(folder, port, upstreams)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!listens(port)) {
            assertThat(process.isAlive() && Instant.now().isBefore(end))
                    .as(() -> read(log))
                    .isTrue();
            Thread.sleep(20);
        }
        return new Nginx(process, port);
    }

    /** What {@code nginx -t} says about the configuration. */
    static String test(Path folder, Map<String, Integer> upstreams) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(command(folder, configure(folder, freePort(), upstreams)));
        command.add("-t");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    public int port() {
        return port;
    }

    private static List<String> command(Path folder, Path configuration) {
        String nginx = PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nginx is not installed"))
                .toString();
        List<String> command =
                new ArrayList<>(List.of(nginx, "-e", "stderr", "-p", folder + "/", "-c", configuration.toString()));
        if ("root".equals(System.getProperty("user.name"))) {
            // Else its workers are a user who cannot enter the test's folder.
            command.addAll(List.of("-g", "user root;"));
        }
        return command;
    }

    private static Path configure(Path folder, int port, Map<String, Integer> upstreams) throws IOException {
        Path copy = folder.resolve("configuration");
        FileSystemUtils.copyRecursively(ProjectFiles.find("deploy/nginx"), copy);
        Files.writeString(copy.resolve("addresses/listen.conf"), "listen 127.0.0.1:" + port + ";\n");
        Path file = copy.resolve("addresses/upstreams.conf");
        String text = Files.readString(file);
        for (Map.Entry<String, Integer> upstream : upstreams.entrySet()) {
            // Debian's nginx is older than "resolve".
            text = text.replaceFirst(
                    "(?<head>upstream " + upstream.getKey() + " \\{[^}]*?server )[^;]*;",
                    "${head}127.0.0.1:" + upstream.getValue() + ";");
        }
        assertThat(text).doesNotContain("resolve;");
        Files.writeString(file, text);
        return copy.resolve("nginx.conf");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "nginx said nothing";
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
