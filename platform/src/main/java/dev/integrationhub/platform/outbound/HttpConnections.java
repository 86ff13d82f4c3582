package dev.integrationhub.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** The HTTP/1.1 client and its pool, with everything turned off that acts on its own. */
final class HttpConnections {
    // One target may hold this many at once, whatever the others do; the total only keeps a runaway from eating all
    // descriptors.
    private static final int MOST_PER_TARGET = 128;
    private static final int MOST_IN_ALL = 2048;
    private static final TimeValue IDLE = TimeValue.ofSeconds(20);
    private static final TimeValue KEPT_WITHOUT_A_WORD = TimeValue.ofSeconds(15);
    // Shorter pauses are not checked: a check of a quiet connection takes a millisecond.
    private static final TimeValue CHECKED_AFTER = TimeValue.ofMilliseconds(250);
    private static final Http1Config BOUNDS = Http1Config.custom()
            .setMaxLineLength(16 * 1024)
            .setMaxHeaderCount(200)
            .build();

    private HttpConnections() {}

    static CloseableHttpClient client() {
        return HttpClients.custom()
                .setConnectionManager(pool())
                .setUserAgent("integration-hub")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState()
                .evictExpiredConnections()
                .evictIdleConnections(IDLE)
                .build();
    }

    private static PoolingHttpClientConnectionManager pool() {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(MOST_PER_TARGET)
                .setMaxConnTotal(MOST_IN_ALL)
                .setDnsResolver(new NoResolver())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(BOUNDS)
                        .charCodingConfig(CharCodingConfig.custom()
                                .setCharset(StandardCharsets.ISO_8859_1)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .setValidateAfterInactivity(CHECKED_AFTER)
                        .build())
                .build();
    }

    @SuppressWarnings(
            "deprecation") // the timeout to connect is the request's here, its replacement is the connection's
    static RequestConfig config(Timeout toConnect, Timeout inAll) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(inAll)
                .setConnectTimeout(toConnect)
                .setResponseTimeout(inAll)
                .setConnectionKeepAlive(KEPT_WITHOUT_A_WORD)
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    /** Names are looked up by the guard alone; were one ever to get here, it fails. */
    private static final class NoResolver implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            throw new UnknownHostException(host);
        }
    }
}
