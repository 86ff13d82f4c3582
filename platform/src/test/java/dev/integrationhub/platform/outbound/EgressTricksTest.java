package dev.integrationhub.platform.outbound;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.integrationhub.platform.outbound.OutboundException.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Ways to make the hub call what it must not, each tried on the real client: a server waits on the loopback address, which only the
 * name {@code allowed.test} may lead to.
 */
class EgressTricksTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final WireServer server = WireServer.saying("HTTP/1.1 200 OK\nContent-Length: 2", "in");
    private final List<String> asked = new ArrayList<>();
    private final Queue<InetAddress[]> answers = new ArrayDeque<>();
    private final ApacheOutboundHttp http = new ApacheOutboundHttp(Outbound.guard(this::lookup, "allowed.test"));

    /** What the name servers say, in the order in which they are asked. */
    private InetAddress[] lookup(String host) throws UnknownHostException {
        asked.add(host);
        InetAddress[] answer = answers.poll();
        if (answer == null) {
            throw new UnknownHostException(host);
        }
        return answer;
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        server.close();
    }

    private OutboundResponse send(String url) throws URISyntaxException {
        URI uri = new URI(url.replace("PORT", String.valueOf(server.port())));
        return http.send(Outbound.get(uri, TIMEOUT, AnswerLimit.failBeyond(100)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            four decimal numbers                 | http://127.0.0.1:PORT/
            another loopback address             | http://127.8.9.10:PORT/
            one decimal number                   | http://2130706433:PORT/
            one octal number                     | http://017700000001:PORT/
            one hexadecimal number               | http://0x7f000001:PORT/
            octal parts                          | http://0177.0.0.1:PORT/
            octal parts with more zeros          | http://00000177.0.0.01:PORT/
            hexadecimal parts                    | http://0x7f.0x0.0x0.0x1:PORT/
            mixed parts                          | http://0x7f.0.1:PORT/
            two parts                            | http://127.1:PORT/
            three parts                          | http://127.0.1:PORT/
            a number that overflows              | http://4294967297:PORT/
            a part that overflows                | http://383.0.0.1:PORT/
            any address                          | http://0.0.0.0:PORT/
            zero                                 | http://0:PORT/
            trailing dot                         | http://127.0.0.1.:PORT/
            two trailing dots                    | http://127.0.0.1..:PORT/
            full-width digits                    | http://１２７.０.０.１:PORT/
            digits in circles                    | http://①②⑦.⓪.⓪.①:PORT/
            ideographic dots                     | http://127。0。0。1:PORT/
            percent-encoded digits               | http://%31%32%37.0.0.1:PORT/
            IPv6 loopback                        | http://[::1]:PORT/
            IPv6 loopback, written out           | http://[0000:0000:0000:0000:0000:0000:0000:0001]:PORT/
            IPv6 any address                     | http://[::]:PORT/
            IPv4-mapped                          | http://[::ffff:127.0.0.1]:PORT/
            IPv4-mapped, hexadecimal             | http://[::ffff:7f00:1]:PORT/
            IPv4-mapped, written out             | http://[0:0:0:0:0:ffff:127.0.0.1]:PORT/
            IPv4-mapped metadata                 | http://[::ffff:a9fe:a9fe]:PORT/
            IPv4-compatible                      | http://[::127.0.0.1]:PORT/
            IPv4-translated                      | http://[::ffff:0:127.0.0.1]:PORT/
            NAT64                                | http://[64:ff9b::127.0.0.1]:PORT/
            NAT64, hexadecimal                   | http://[64:ff9b::a9fe:a9fe]:PORT/
            NAT64 of a network of one's own      | http://[64:ff9b:1::8.8.8.8]:PORT/
            6to4                                 | http://[2002:7f00:1::1]:PORT/
            6to4 of a public address             | http://[2002:808:808::1]:PORT/
            Teredo                               | http://[2001:0:53aa:64c::80ff:fffe]:PORT/
            ISATAP                               | http://[2606:4700::5efe:7f00:1]:PORT/
            link-local                           | http://169.254.0.1:PORT/
            IPv6 link-local                      | http://[fe80::1]:PORT/
            IPv6 zone, encoded                   | http://[fe80::1%25lo]:PORT/
            IPv6 zone, bare                      | http://[fe80::1%lo]:PORT/
            IPv6 zone, a number                  | http://[::1%251]:PORT/
            IPv6 site-local                      | http://[fec0::1]:PORT/
            IPv6 unique local                    | http://[fd12:3456::1]:PORT/
            IPv6 discard                         | http://[100::1]:PORT/
            IPv6 segment routing                 | http://[5f00::1]:PORT/
            multicast                            | http://224.0.0.1:PORT/
            IPv6 multicast                       | http://[ff02::1]:PORT/
            broadcast                            | http://255.255.255.255:PORT/
            metadata of most clouds              | http://169.254.169.254/latest/meta-data/
            metadata, one number                 | http://2852039166/latest/meta-data/
            metadata over IPv6                   | http://[fd00:ec2::254]/latest/meta-data/
            metadata of another cloud            | http://[fd20:ce::254]/computeMetadata/v1/
            metadata behind carrier-grade NAT    | http://100.100.100.200/
            metadata among protocol addresses    | http://192.0.0.192/
            platform service                     | http://168.63.129.16/
            task metadata                        | http://169.254.170.2/v2/credentials
            user name that looks like a host     | http://allowed.test@127.0.0.1:PORT/
            port in the user name                | http://allowed.test:80@127.0.0.1:PORT/
            host that looks like a password      | http://127.0.0.1:PORT@allowed.test/
            two at signs                         | http://a@b@127.0.0.1:PORT/
            encoded at sign                      | http://allowed.test%40127.0.0.1:PORT/
            encoded slash                        | http://allowed.test%2f.127.0.0.1:PORT/
            encoded line end                     | http://127.0.0.1%0d%0aHost:PORT/
            encoded zero                         | http://127.0.0.1%00.allowed.test:PORT/
            no slashes                           | http:127.0.0.1:PORT/
            one slash                            | http:/127.0.0.1:PORT/
            no scheme                            | //127.0.0.1:PORT/
            another scheme                       | ftp://127.0.0.1:PORT/
            a file                               | file:///etc/passwd
            a file of a host                     | file://127.0.0.1/etc/passwd
            an archive                           | jar:http://127.0.0.1:PORT/x.jar!/
            gopher                               | gopher://127.0.0.1:PORT/_GET
            a socket                             | unix:///var/run/docker.sock
            """)
    void refusesWhatLeadsInside(String trick, String url) {
        assertThatThrownBy(() -> send(url)).as(trick).isInstanceOf(Refused.class);
        assertThat(asked).isEmpty();
        assertThat(server.connections()).isZero();
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            this machine                         | http://localhost:PORT/                     | 127.0.0.1
            this machine, in capitals            | http://LocalHost:PORT/                     | 127.0.0.1
            this machine, with a dot             | http://localhost.:PORT/                    | 127.0.0.1
            this machine, with a domain          | http://localhost.localdomain:PORT/         | 127.0.0.1
            a name below localhost               | http://hub.localhost:PORT/                 | 127.0.0.1
            IPv6 name of this machine            | http://ip6-localhost:PORT/                 | ::1
            letters in circles                   | http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:PORT/                     | 127.0.0.1
            full-width letters                   | http://ｌｏｃａｌｈｏｓｔ:PORT/             | 127.0.0.1
            a name of this machine               | http://db:PORT/                            | 127.0.1.1
            a public name of a private address   | http://10.0.0.1.nip.io:PORT/               | 10.0.0.1
            a name of loopback                   | http://localtest.me:PORT/                  | 127.0.0.1
            metadata by its name                 | http://metadata.google.internal/           | 169.254.169.254
            any address                          | http://evil.test:PORT/                     | 0.0.0.0
            IPv6 any address                     | http://evil.test:PORT/                     | ::
            NAT64                                | http://evil.test:PORT/                     | 64:ff9b::7f00:1
            6to4                                 | http://evil.test:PORT/                     | 2002:7f00:1::
            unique local                         | http://evil.test:PORT/                     | fd00::1
            link-local                           | http://evil.test:PORT/                     | fe80::1
            one bad address among good ones      | http://evil.test:PORT/                     | 8.8.8.8 2606:4700::1 127.0.0.1
            one bad address before a good one    | http://evil.test:PORT/                     | 127.0.0.1 8.8.8.8
            an allowed name, and more            | http://allowed.test.evil.test:PORT/        | 127.0.0.1
            an allowed name behind another       | http://evil-allowed.test:PORT/             | 127.0.0.1
            an allowed name below another        | http://sub.allowed.test:PORT/              | 127.0.0.1
            an allowed name in the path          | http://evil.test:PORT/allowed.test         | 127.0.0.1
            an allowed name in the query         | http://evil.test:PORT?@allowed.test        | 127.0.0.1
            an allowed name in the fragment      | http://evil.test:PORT#@allowed.test        | 127.0.0.1
            letters that look alike              | http://аllowed.test:PORT/                  | 127.0.0.1
            """)
    void refusesNamesThatLeadInside(String trick, String url, String addresses) throws UnknownHostException {
        answers.add(Outbound.addresses(addresses.split(" ", -1)));
        assertThatThrownBy(() -> send(url)).as(trick).isInstanceOf(Refused.class);
        assertThat(asked).hasSize(1);
        assertThat(server.connections()).isZero();
    }

    @Test
    void refusesAMappedAddressThatAResolverDoesNotUnwrap() throws UnknownHostException {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 127, 0, 0, 1};
        answers.add(new InetAddress[] {Inet6Address.getByAddress("evil.test", mapped, 0)});
        assertThatThrownBy(() -> send("http://evil.test:PORT/")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT\\@allowed.test/",
                "http://allowed.test\\@127.0.0.1:PORT/",
                "http:\\\\127.0.0.1:PORT\\",
                "http://127.0.0.1\t:PORT/",
                "http://127.0.0.1\r\nHost: allowed.test:PORT/",
                " http://127.0.0.1:PORT/",
                "http://[::1:PORT/",
                "http://[127.0.0.1]:PORT/",
                "http:///127.0.0.1:PORT\u0000/"
            })
    void takesForNoUrlWhatProgramsReadDifferently(String text) {
        assertThatThrownBy(() -> send(text)).isInstanceOfAny(URISyntaxException.class, Refused.class);
        assertThat(server.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://allowed.test:PORT/",
                "HTTP://Allowed.TEST:PORT/",
                "http://allowed.test.:PORT/",
                "http://ａｌｌｏｗｅｄ.test:PORT/",
                "http://allowed.test:PORT?@127.0.0.1",
                "http://allowed.test:PORT#@127.0.0.1",
                "http://allowed.test:PORT//127.0.0.1/"
            })
    void callsWhatIsAllowedHoweverItIsSpelled(String url) throws Exception {
        answers.add(Outbound.addresses("127.0.0.1"));
        assertThat(send(url).status()).isEqualTo(200);
        assertThat(asked).containsExactly("allowed.test");
        assertThat(server.requests()).singleElement().asString().contains("\r\nHost: allowed.test:" + server.port());
    }

    /** 192.0.2.1 leads nowhere (RFC 5737). */
    @Test
    void staysWithTheAddressThatItWasToldFirst() throws Exception {
        answers.add(Outbound.addresses("192.0.2.1"));
        answers.add(Outbound.addresses("127.0.0.1"));
        URI rebinding = new URI("http://allowed.test:" + server.port() + "/");
        assertThatThrownBy(
                        () -> http.send(Outbound.get(rebinding, Duration.ofMillis(300), AnswerLimit.failBeyond(100))))
                .isInstanceOf(OutboundException.class);
        assertThat(asked).hasSize(1);
        assertThat(server.connections()).isZero();
    }

    @Test
    void asksAgainForEachRequestThoughTheConnectionIsKept() throws Exception {
        try (ApacheOutboundHttp toOne = new ApacheOutboundHttp(Outbound.guard(this::lookup, "127.0.0.1"))) {
            URI rebinding = new URI("http://rebinding.test:" + server.port() + "/");
            answers.add(Outbound.addresses("127.0.0.1"));
            answers.add(Outbound.addresses("127.0.0.1", "127.0.0.2"));
            assertThat(toOne.send(Outbound.get(rebinding)).status()).isEqualTo(200);
            assertThatThrownBy(() -> toOne.send(Outbound.get(rebinding))).isInstanceOf(Refused.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "300, Location", "301, Location", "302, Location", "303, Location", "307, Location", "308, Location",
        "200, Refresh", "200, Content-Location", "201, Location", "401, Location", "421, Alt-Svc", "503, Location"
    })
    void goesNowhereElseWhateverTheAnswerSays(int status, String header) throws Exception {
        try (WireServer inside = WireServer.ok("text/plain", new byte[0])) {
            String elsewhere = (header.equals("Refresh") ? "0;url=" : "") + inside.uri("/");
            try (WireServer outside = WireServer.saying(
                    "HTTP/1.1 " + status + " Go\n" + header + ": " + elsewhere + "\nContent-Length: 0", "")) {
                answers.add(Outbound.addresses("127.0.0.1"));
                URI uri = new URI("http://allowed.test:" + outside.port() + "/");
                assertThat(http.send(Outbound.get(uri)).status()).isEqualTo(status);
                assertThat(outside.requests()).hasSize(1);
                assertThat(inside.connections()).isZero();
            }
        }
    }

    @Test
    void usesNoProxyThatTheMachineNames() throws Exception {
        String formerHost = System.setProperty("http.proxyHost", "127.0.0.1");
        String formerPort = System.setProperty("http.proxyPort", String.valueOf(server.port()));
        try (WireServer target = WireServer.saying("HTTP/1.1 204 No Content", "");
                ApacheOutboundHttp fresh = new ApacheOutboundHttp(Outbound.guard(this::lookup, "allowed.test"))) {
            answers.add(Outbound.addresses("127.0.0.1"));
            assertThat(fresh.send(Outbound.get(new URI("http://allowed.test:" + target.port() + "/")))
                            .status())
                    .isEqualTo(204);
            assertThat(server.connections()).isZero();
        } finally {
            restore("http.proxyHost", formerHost);
            restore("http.proxyPort", formerPort);
        }
    }

    private static void restore(String property, @Nullable String former) {
        if (former == null) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, former);
        }
    }
}
