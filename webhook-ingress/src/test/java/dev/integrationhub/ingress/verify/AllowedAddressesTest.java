package dev.integrationhub.ingress.verify;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.ingress.test.Inbound;
import dev.integrationhub.ingress.test.Verifications;

import static org.assertj.core.api.Assertions.assertThat;

class AllowedAddressesTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1",
        "10.1.2.3, 10.1.2.3",
        "10.1.2.3, ::ffff:10.1.2.3",
        "10.1.2.3, ::ffff:0a01:0203",
        "::ffff:10.0.0.0/104, 10.9.9.9",
        "::ffff:10.1.2.3, 10.1.2.3",
        "0.0.0.0/0, 203.0.113.9",
        "2001:db8::/32, 2001:0DB8:0::1",
        "2001:db8::1, 2001:db8:0:0:0:0:0:1",
        "fe80::/10, fe80::1%eth0",
        "::/0, 2001:db8::1",
        "192.0.2.129/25, 192.0.2.200"
    })
    void holdTheAddress(String network, String address) {
        assertThat(AllowedAddresses.hold(List.of("198.51.100.1", network), address))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 11.0.0.1",
        "10.1.2.3, 10.1.2.4",
        "10.1.2.3, 010.1.2.3",
        "10.1.2.3, 10.1.2.3.",
        "10.1.2.3, 10.1.515",
        "10.1.2.3, 167838211",
        "10.1.2.3, 2001:db8::1",
        "::/0, 10.1.2.3",
        "0.0.0.0/0, ::1",
        "10.0.0.0/33, 10.0.0.0",
        "10.0.0.0/-1, 10.0.0.0",
        "10.0.0.0/, 10.0.0.0",
        "10.0.0.0/08, 10.0.0.0",
        "::ffff:10.0.0.0/64, 10.0.0.0",
        "localhost, 127.0.0.1",
        "127.0.0.1, localhost",
        "127.0.0.1, ''",
        "127.0.0.1, unknown",
        "::/0, .::1",
        "::/0, 1:2",
        "::/0, ::1::",
        "::/0, :",
        "'', 127.0.0.1",
        "2001:db8::/129, 2001:db8::"
    })
    void doNotHoldTheAddress(String network, String address) {
        assertThat(AllowedAddresses.hold(List.of(network), address)).isFalse();
    }

    @Test
    void areLookedAtBeforeAnythingElse() {
        for (Provider provider : Provider.ALL) {
            Verification here = with(provider.settings(), List.of("203.0.113.0/24"));
            Verification elsewhere = with(provider.settings(), List.of("198.51.100.0/24"));
            Hub hub = Hub.with(provider.secret());
            hub.takes(here, provider.sends(new byte[0]), 1L);
            hub.refuses(elsewhere, provider.sends(new byte[0]), Refusal.ADDRESS_NOT_ALLOWED);
            hub.refuses(with(provider.settings(), List.of()), provider.sends(new byte[0]), Refusal.ADDRESS_NOT_ALLOWED);
        }
    }

    @Test
    void areEnoughWhereNothingElseIsAskedFor() {
        Verification list = Verifications.of("ip-allowlist", "allowedAddresses", List.of("203.0.113.7"));
        Hub.with().takes(list, Inbound.post("{}"), null);
        Hub.with().refuses(list, Inbound.from("203.0.113.8", Inbound.post("{}")), Refusal.ADDRESS_NOT_ALLOWED);
        Hub.with().refuses(Verifications.of("ip-allowlist"), Inbound.post("{}"), Refusal.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void takesAnythingWhereNothingIsAskedForAndSaysSo() {
        assertThat(Hub.with().verify(Verification.NONE, Inbound.post("{}")))
                .isInstanceOfSatisfying(
                        Verdict.Genuine.class,
                        genuine -> assertThat(genuine.result().verified()).isFalse());
    }

    private static Verification with(Verification v, List<String> addresses) {
        return new Verification(
                v.scheme(),
                v.secretKey(),
                addresses,
                v.toleranceSeconds(),
                v.header(),
                v.queryParameter(),
                v.algorithm(),
                v.encoding(),
                v.prefix(),
                v.timestampHeader(),
                v.template(),
                v.username(),
                v.jwksUrl(),
                v.issuer(),
                v.audience(),
                v.challenge());
    }
}
