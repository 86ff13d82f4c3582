package dev.integrationhub.benchmarks.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Locale;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** A connection over which one request goes after the other. */
final class Connection {
    private static final String LENGTH = "content-length: ";

    private final SocketChannel channel;
    private final SignedWebhook webhook;
    private final byte[] request;
    private final ByteBuffer answer = ByteBuffer.allocate(16 * 1024);
    private long due;

    Connection(Selector selector, InetSocketAddress hub, SignedWebhook webhook) throws IOException {
        this.webhook = webhook;
        this.request = webhook.newRequest();
        this.channel = SocketChannel.open(hub);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** When the request should have been sent, by {@link System#nanoTime}. */
    long due() {
        return due;
    }

    void send(long at) throws IOException {
        due = at;
        webhook.renew(request);
        ByteBuffer out = ByteBuffer.wrap(request);
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    /** Returns the status of the answer, or 0 while it is not there as a whole. */
    int receive() throws IOException {
        if (channel.read(answer) < 0) {
            throw new EOFException("The hub closed a connection");
        }
        String text = new String(answer.array(), 0, answer.position(), ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || answer.position() < end + 4 + length(text.substring(0, end + 2))) {
            return 0;
        }
        answer.clear();
        return Integer.parseInt(text.substring(9, 12));
    }

    private static int length(String head) {
        int at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        if (at < 0) {
            return 0;
        }
        int from = at + LENGTH.length();
        return Integer.parseInt(head.substring(from, head.indexOf('\r', from)).strip());
    }
}
