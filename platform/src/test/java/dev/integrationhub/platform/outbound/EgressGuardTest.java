package dev.integrationhub.platform.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.integrationhub.platform.outbound.OutboundException.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EgressGuardTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "169.254.170.2",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "168.63.129.16",
                "192.0.0.192",
                "192.0.2.1",
                "198.51.100.1",
                "203.0.113.1",
                "198.18.0.1",
                "198.19.255.255",
                "192.88.99.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "[::]",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[::ffff:0:127.0.0.1]",
                "[fe80::1]",
                "[febf::1]",
                "[fec0::1]",
                "[fc00::1]",
                "[fd00:ec2::254]",
                "[ff02::1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b::169.254.169.254]",
                "[64:ff9b:1::808:808]",
                "[2002:7f00:1::]",
                "[2002:808:808::1]",
                "[2001::1]",
                "[2001:db8::1]",
                "[2001:2::1]",
                "[3fff::1]",
                "[100::1]",
                "[5f00::1]",
                "[2606:4700::5efe:10.0.0.1]",
                "[2606:4700::200:5efe:10.0.0.1]"
            })
    void refusesAnAddressThatIsNotPublic(String host) {
        assertThatThrownBy(() -> admit("http://" + host + "/")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "172.15.255.255",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "192.167.1.1",
                "223.255.255.255",
                "11.0.0.1",
                "[2606:4700::1]",
                "[2a00:1450:4001::200e]",
                "[64:ff9b::808:808]"
            })
    void admitsAPublicAddress(String host) {
        assertThat(admit("http://" + host + "/")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f000001/",
                "http://017700000001/",
                "http://0177.0.0.1/",
                "http://0x7f.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://127.0.0.01/",
                "http://1.2.3.4.5/",
                "http://256.0.0.1/",
                "http://[fe80::1%25lo]/",
                "http://%31%32%37.0.0.1/",
                "http://user@example.com/",
                "http://user:pass@example.com/",
                "http://@example.com/",
                "ftp://example.com/",
                "file:///etc/passwd",
                "gopher://example.com/",
                "//example.com/",
                "/path",
                "http:/path",
                "http:example.com",
                "http://example.com:0/",
                "http://example.com:65536/",
                "http://example.com:/",
                "http://-example.com/",
                "http://exa$mple.com/"
            })
    void refusesWhatIsNotPlainlyAnHttpUrl(String url) {
        assertThatThrownBy(() -> EgressGuard.originOf(URI.create(url))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://１２７.０.０.１/", "http://127。0。0。1/", "http://127.0.0.1./", "HTTP://127.0.0.1/"})
    void readsOtherSpellingsOfAnAddressAsTheAddress(String url) {
        assertThatThrownBy(() -> admit(url)).isInstanceOf(Refused.class).hasMessageContaining("127.0.0.1");
    }

    @Test
    void writesAHostInOneSpelling() {
        assertThat(EgressGuard.originOf(URI.create("HTTPS://ПРИМЕР.рф.:443/x?y")))
                .hasToString("https://xn--e1afmkfd.xn--p1ai");
        assertThat(EgressGuard.originOf(URI.create("http://integ_core:8000"))).hasToString("http://integ_core:8000");
    }

    @Test
    void refusesANameIfAnyOfItsAddressesIsNotPublic() {
        EgressGuard guard = Outbound.guard(host -> Outbound.addresses("8.8.8.8", "10.0.0.1"));
        assertThatThrownBy(() -> admit(guard, "http://mixed.test/"))
                .isInstanceOf(Refused.class)
                .hasMessageNotContaining("10.0.0.1");
    }

    @Test
    void refusesTheNameOfTheMachineItself() {
        assertThatThrownBy(() -> admit(Outbound.guard(InetAddress::getAllByName), "http://localhost:8080/"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void connectsToTheAddressThatWasCheckedWhateverTheNameSaysNext() throws IOException {
        AtomicInteger lookups = new AtomicInteger();
        HostLookup rebinding = host -> Outbound.addresses(lookups.incrementAndGet() == 1 ? "127.0.0.1" : "127.0.0.2");
        try (WireServer server = WireServer.ok("text/plain", new byte[0]);
                EgressGuard guard = Outbound.guard(rebinding, "127.0.0.1");
                ApacheOutboundHttp http = new ApacheOutboundHttp(guard)) {
            OutboundRequest request = Outbound.get(URI.create("http://rebinding.test:" + server.port() + "/"));
            assertThat(http.send(request).status()).isEqualTo(200);
            assertThat(lookups).hasValue(1);
            assertThatThrownBy(() -> http.send(request)).isInstanceOf(Refused.class);
            assertThat(lookups).hasValue(2);
        }
    }

    @Test
    void refusesBeforeAnyConnectionIsMade() throws IOException {
        try (WireServer server = WireServer.ok("text/plain", new byte[0]);
                ApacheOutboundHttp http = Outbound.allowing()) {
            assertThatThrownBy(() -> http.send(Outbound.get(server.uri("/")))).isInstanceOf(Refused.class);
            assertThat(server.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "10.1.2.3", "10.1.2.3:8080", "crm.test", "CRM.test:8080", "0.0.0.0/0"})
    void admitsWhatTheOperatorAllows(String rule) {
        EgressGuard guard = Outbound.guard(host -> Outbound.addresses("10.1.2.3"), rule);
        assertThat(admit(guard, "http://crm.test:8080/")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.2.0.0/16", "10.1.2.4", "10.1.2.3:8081", "other.test", "test", "crm.test:80", "::/0"})
    void refusesWhatTheOperatorDoesNotAllow(String rule) {
        EgressGuard guard = Outbound.guard(host -> Outbound.addresses("10.1.2.3"), rule);
        assertThatThrownBy(() -> admit(guard, "http://crm.test:8080/")).isInstanceOf(Refused.class);
    }

    @Test
    void admitsAnIpv6AddressWithAPort() {
        EgressGuard guard = Outbound.guard(InetAddress::getAllByName, "[fd00::1]:8080", "fd00::2");
        assertThat(admit(guard, "http://[fd00::1]:8080/")).hasSize(1);
        assertThat(admit(guard, "http://[fd00::2]:9/")).hasSize(1);
        assertThatThrownBy(() -> admit(guard, "http://[fd00::1]:8081/")).isInstanceOf(Refused.class);
    }

    @Test
    void alwaysAdmitsTheOriginOfIntegCoreAndNoOther() {
        EgressGuard guard = new EgressGuard(
                new EgressSettings(List.of()),
                new IntegCoreSettings("http://Core.test:8000/api"),
                host -> Outbound.addresses("10.1.2.3"));
        assertThat(admit(guard, "http://core.test:8000/anything")).hasSize(1);
        for (String other : List.of(
                "http://core.test/", "https://core.test:8000/", "http://core2.test:8000/", "http://10.1.2.3:8000/")) {
            assertThatThrownBy(() -> admit(guard, other)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void sharesOneLookupAmongCallersThatWait() throws Exception {
        AtomicInteger lookups = new AtomicInteger();
        EgressGuard guard = Outbound.guard(host -> {
            lookups.incrementAndGet();
            while (true) {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    throw new UnknownHostException();
                }
            }
        });
        Origin origin = EgressGuard.originOf(URI.create("http://hangs.test/"));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> guard.admit(origin, Duration.ofMillis(50)))
                    .isInstanceOf(OutboundException.TimedOut.class);
        }
        assertThat(lookups).hasValue(1);
        assertThatCode(guard::close).doesNotThrowAnyException();
    }

    private static List<InetAddress> admit(String url) {
        return admit(Outbound.guard(InetAddress::getAllByName), url);
    }

    private static List<InetAddress> admit(EgressGuard guard, String url) {
        return guard.admit(EgressGuard.originOf(URI.create(url)), TIMEOUT);
    }
}
