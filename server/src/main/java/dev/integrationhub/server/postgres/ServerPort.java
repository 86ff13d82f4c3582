package dev.integrationhub.server.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The embedded server's port: a fixed one, or a free one that is kept, so that connected processes find it again. */
record ServerPort(Path file, int fixed) {

    int choose() throws IOException {
        if (fixed != 0) {
            return fixed;
        }
        int kept = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        int port = kept != 0 && isFree(kept) ? kept : anyFree();
        PrivateFiles.write(file, port + "\n");
        return port;
    }

    /** Whether a start that failed on this port may succeed on another. */
    boolean mayChangeFrom(int port) {
        return fixed == 0 && !isFree(port);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(loopback(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
