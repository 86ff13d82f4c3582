package dev.integrationhub.platform.link;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LinkUrlTest {
    @Test
    void keepsValuesInTheirPlaces() {
        assertThat(LinkUrl.parse("https://docs.example/a/{name}?q={agent}#{id}")
                        .fill(Map.of("name", "Бот/../?x#y", "agent", "a&b=c", "id", "1")))
                .isEqualTo("https://docs.example/a/%D0%91%D0%BE%D1%82%2F..%2F%3Fx%23y?q=a%26b%3Dc#1");
    }

    @Test
    void takesTheAddressOfIntegCoreAsItIs() {
        assertThat(LinkUrl.parse("{baseUrl}/{name}/docs")
                        .fill(Map.of("baseUrl", "http://core:8787/api", "name", "sofa")))
                .isEqualTo("http://core:8787/api/sofa/docs");
    }

    @Test
    void saysWhatItNeeds() {
        assertThat(LinkUrl.parse("{baseUrl}/{a}/{b}/{a}").placeholders()).containsExactly("baseUrl", "a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example",
                "HTTP://a.example:8080/x",
                "https://[::1]/{a}",
                "https://a.example?x={a}",
                "{baseUrl}"
            })
    void takesUrlsOfTheWeb(String url) {
        assertThat(LinkUrl.parse(url).template()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,x",
                "//a.example/x",
                "/settings",
                "{name}",
                "{scheme}://a.example",
                "https://{name}.example/",
                "https://a.example{name}/",
                "https://{baseUrl}/",
                "https://a.example/{baseUrl}",
                "{baseUrl}.evil.example/",
                "{baseUrl}@evil.example/",
                "https://user:password@a.example/",
                "https://a.example@evil.example/",
                "https://a.example\\@evil.example/",
                "https:///x",
                "https://a.example/{",
                "https://a.example/}",
                "https://a.example/{}",
                "https://a.example/{a b}",
                "https://a.example/{{a}}",
                "https://a.example/{../x}",
                "https://a.example/a b",
                "https://a.example/\u202e",
                "ftp://a.example/"
            })
    void refusesWhatMayLeadElsewhere(String url) {
        assertThatThrownBy(() -> LinkUrl.parse(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsTooLong() {
        String longest = "https://a.example/" + "x".repeat(LinkUrl.LONGEST - 18);
        assertThat(LinkUrl.parse(longest).placeholders()).isEmpty();
        assertThatThrownBy(() -> LinkUrl.parse(longest + "x")).isInstanceOf(IllegalArgumentException.class);
    }
}
