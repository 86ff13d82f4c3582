package dev.integrationhub.command.handlersync.plan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class KebabTest {

    @ParameterizedTest
    @CsvSource({
        "createOrder, create-order",
        "create_order, create-order",
        "Create Order, create-order",
        "repos/list-for-org, repos-list-for-org",
        "getHTTPResponse, get-http-response",
        "HTTPGet, http-get",
        "getV2Users, get-v2-users",
        "oauth2Token, oauth2-token",
        "order2Go, order2-go",
        "listUserIDs, list-user-ids",
        "parseURLs, parse-urls",
        "APIKeys, api-keys",
        "users.list, users-list",
        "__init__, init",
        "caf\u00e9Menu, cafe-menu",
        "\u0441\u043e\u0437\u0434\u0430\u0442\u044c, ''",
        "create\u0417\u0430\u043a\u0430\u0437, ''",
        "---, ''"
    })
    void makesKebabCase(String text, String expected) {
        assertThat(Kebab.of(text)).isEqualTo(expected);
    }

    @Test
    void cutsWhatIsTooLongAndKeepsItUnique() {
        String one = Kebab.join("a".repeat(200), "one");
        String two = Kebab.join("a".repeat(200), "two");

        assertThat(one).hasSize(128).isNotEqualTo(two).isEqualTo(Kebab.join("a".repeat(200), "one"));
        assertThat(Kebab.join("a".repeat(128))).isEqualTo("a".repeat(128));
    }
}
