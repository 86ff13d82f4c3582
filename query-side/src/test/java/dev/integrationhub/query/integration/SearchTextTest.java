package dev.integrationhub.query.integration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTextTest {
    @ParameterizedTest
    @CsvSource({
        "Caf\u00e9,CAFE\u0301",
        "\u0419\u043e\u0434,\u0438\u0306\u043e\u0434",
        "\u0130stanbul,istanbul",
        "\u0130stanbul,\u0130STANBUL",
        "I\u0307stanbul,\u0130stanbul",
        "Stra\u00dfe,STRASSE",
        "STRA\u1e9eE,strasse",
        "\u039f\u0394\u039f\u03a3,\u03bf\u03b4\u03bf\u03c2",
        "\u03bf\u03b4\u03bf\u03c3,\u03bf\u03b4\u03bf\u03c2",
        "\uff34\uff47,tg",
        "\ufb01x,FIX",
        "\u212a,k"
    })
    void joinsWhatPeopleTakeForTheSame(String one, String other) {
        assertThat(SearchText.of(one)).isEqualTo(SearchText.of(other));
    }

    @ParameterizedTest
    @CsvSource({"e,\u00e9", "\u0438,\u0439", "a,b"})
    void keepsApartWhatDiffers(String one, String other) {
        assertThat(SearchText.of(one)).isNotEqualTo(SearchText.of(other));
    }
}
