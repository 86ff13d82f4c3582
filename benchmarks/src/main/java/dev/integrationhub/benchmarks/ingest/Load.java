package dev.integrationhub.benchmarks.ingest;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/** Sends webhooks over some connections from one thread, which leaves most of the machine to the hub. */
final class Load {
    private static final long DRAIN = 2_000_000_000L;

    private final URI hub;
    private final SignedWebhook webhook;
    private final int connections;

    private long[] nanos = new long[1 << 20];
    private int accepted;
    private long refused;

    Load(URI hub, SignedWebhook webhook, int connections) {
        this.hub = hub;
        this.webhook = webhook;
        this.connections = connections;
    }

    /** @param perSecond how many to send, evenly; infinite for the next as soon as one is answered */
    Outcome run(Duration duration, double perSecond) throws IOException {
        accepted = 0;
        refused = 0;
        try (Selector selector = Selector.open()) {
            Queue<Connection> idle = new ArrayDeque<>();
            for (int i = 0; i < connections; i++) {
                idle.add(new Connection(selector, new InetSocketAddress(hub.getHost(), hub.getPort()), webhook));
            }
            long begin = System.nanoTime();
            drive(selector, idle, begin, begin + duration.toNanos(), 1e9 / perSecond);
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
        }
        return new Outcome(Arrays.copyOf(nanos, accepted), duration.toNanos() / 1e9, refused);
    }

    private void drive(Selector selector, Queue<Connection> idle, long begin, long end, double interval)
            throws IOException {
        long sent = 0;
        while (true) {
            long now = System.nanoTime();
            while (!idle.isEmpty() && now < end) {
                long due = interval == 0 ? now : begin + (long) (sent * interval);
                if (due > now) {
                    break;
                }
                sent++;
                idle.remove().send(due);
            }
            if (now >= end && (idle.size() == connections || now > end + DRAIN)) {
                return;
            }
            selector.select(interval == 0 ? 10 : 1);
            for (SelectionKey key : selector.selectedKeys()) {
                receive((Connection) key.attachment(), idle, end);
            }
            selector.selectedKeys().clear();
        }
    }

    private void receive(Connection connection, Queue<Connection> idle, long end) throws IOException {
        int status = connection.receive();
        if (status == 0) {
            return;
        }
        idle.add(connection);
        long now = System.nanoTime();
        if (status != 202) {
            refused++;
        } else if (now <= end) {
            if (accepted == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * nanos.length);
            }
            nanos[accepted++] = now - connection.due();
        }
    }
}
