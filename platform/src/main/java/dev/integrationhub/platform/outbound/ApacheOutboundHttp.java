package dev.integrationhub.platform.outbound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.outbound.OutboundException.TimedOut;
import dev.integrationhub.platform.outbound.OutboundException.Unreachable;
import dev.integrationhub.platform.thread.Daemons;

/** {@link OutboundHttp} on Apache HttpClient; runs on the caller's thread, and an alarm breaks the connection at the deadline. */
final class ApacheOutboundHttp implements OutboundHttp, AutoCloseable {
    private final EgressGuard guard;
    private final CloseableHttpClient client = HttpConnections.client();
    private final ScheduledThreadPoolExecutor alarms =
            new ScheduledThreadPoolExecutor(1, Daemons.named("hub-outbound-alarm"));

    ApacheOutboundHttp(EgressGuard guard) {
        this.guard = guard;
        alarms.setRemoveOnCancelPolicy(true);
    }

    @Override
    public OutboundResponse send(OutboundRequest request) {
        Deadline deadline = Deadline.in(request.timeout());
        Origin origin = EgressGuard.originOf(request.uri());
        List<InetAddress> addresses = guard.admit(origin, deadline.left());
        for (int i = 0; ; i++) {
            int untried = addresses.size() - i;
            try {
                return exchange(request, origin, addresses.get(i), deadline, untried);
            } catch (HttpHostConnectException | ConnectTimeoutException e) {
                if (untried == 1 || deadline.passed().compareTo(request.timeout()) >= 0) {
                    throw failure(origin, e);
                }
            } catch (IOException e) {
                throw failure(origin, e);
            }
        }
    }

    private OutboundResponse exchange(
            OutboundRequest request, Origin origin, InetAddress address, Deadline deadline, int untried)
            throws IOException {
        Duration left = deadline.left();
        HttpUriRequestBase message = message(request, origin);
        message.setConfig(HttpConnections.config(
                Timeout.of(left.dividedBy(untried).plusMillis(1)), Timeout.of(left.plusMillis(1))));
        AtomicBoolean expired = new AtomicBoolean();
        ScheduledFuture<?> alarm = alarms.schedule(
                () -> {
                    expired.set(true);
                    message.cancel();
                },
                left.toNanos(),
                TimeUnit.NANOSECONDS);
        HttpHost host = new HttpHost(origin.scheme(), address, origin.host(), origin.port());
        try {
            ClassicHttpResponse response = client.executeOpen(host, message, null);
            return AnswerReader.read(origin, response, request.limit(), deadline);
        } catch (IOException | IllegalStateException e) {
            if (expired.get()) {
                throw new TimedOut(origin, e);
            }
            throw e;
        } finally {
            alarm.cancel(false);
            // A connection whose answer was read to its end is back in the pool by now; any other one is broken off
            // here.
            message.cancel();
        }
    }

    private static HttpUriRequestBase message(OutboundRequest request, Origin origin) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), URI.create(origin.toString()));
        message.setAuthority(new URIAuthority(origin.host(), origin.hasDefaultPort() ? -1 : origin.port()));
        message.setPath(pathAndQuery(request.uri()));
        request.headers().all().forEach(header -> message.addHeader(header.name(), header.value()));
        byte @Nullable [] body = request.body();
        if (body != null) {
            message.setEntity(new ByteArrayEntity(body, null));
        }
        return message;
    }

    private static String pathAndQuery(URI uri) {
        URI ascii = URI.create(uri.toASCIIString());
        String path = ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
    }

    private static OutboundException failure(Origin origin, IOException e) {
        if (e instanceof InterruptedIOException) {
            return new TimedOut(origin, e);
        }
        if (e instanceof HttpHostConnectException) {
            return new Unreachable(origin, Unreachable.Reason.CONNECT, e);
        }
        return new Unreachable(
                origin, e instanceof SSLException ? Unreachable.Reason.TLS : Unreachable.Reason.BROKEN, e);
    }

    @Override
    public void close() {
        alarms.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
