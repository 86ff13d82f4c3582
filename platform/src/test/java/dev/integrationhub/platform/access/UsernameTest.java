package dev.integrationhub.platform.access;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class UsernameTest {
    @ParameterizedTest
    @CsvSource({
        "Olha,olha",
        "' ОЛЬГА ',ольга",
        "Jose\u0301,jos\u00e9",
        "\u0130da,i\u0307da",
        "olha@Example.org,OLHA@example.ORG"
    })
    void isTheSameNameHoweverItIsWritten(String one, String other) {
        assertThat(Username.key(one)).isEqualTo(Username.key(other));
        assertThat(Username.key(Username.key(one))).isEqualTo(Username.key(one));
    }
}
