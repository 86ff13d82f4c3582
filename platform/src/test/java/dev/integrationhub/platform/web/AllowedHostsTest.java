package dev.integrationhub.platform.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AllowedHostsTest {
    private final AllowedHosts hosts = new AllowedHosts(" hub.internal ,Other", "https://Hub.Example:8443/base");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8080",
                "127.0.0.1",
                "127.0.0.1:8080",
                "10.1.2.3:80",
                "[::1]",
                "[::1]:8080",
                "[fe80::1]:1",
                "hub.example",
                "hub.example:443",
                "HUB.internal:9",
                "other"
            })
    void knowsItsNamesAndAnyAddress(String header) {
        assertThat(hosts.contains(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "evil.hub.example",
                "hub.example.",
                "localhost:8080:1",
                "[::1",
                "[evil]",
                "1.2.3",
                "*",
                "internal"
            })
    void knowsNoOther(String header) {
        assertThat(hosts.contains(header)).isFalse();
    }

    @Test
    void canBeToldToTakeAny() {
        assertThat(new AllowedHosts("*", "").contains("evil.example")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://hub.example", "hub.example:8080", "*.hub.example"})
    void wantsNamesOnly(String listed) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AllowedHosts(listed, ""));
    }

    @Test
    void doesNotRepeatWhatIsNoUrl() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AllowedHosts("", "https://me:s3cret@hub example"))
                .withMessage("hub.webhook.base-url: This is not a URL")
                .withNoCause();
    }
}
