package dev.integrationhub.platform.access;

import java.security.SecureRandom;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class TokenTextProperties {
    private final SecureRandom random = new SecureRandom();

    @Property(tries = 200)
    void whatIsMadeHasTheForm() {
        String token = TokenText.random(random).reveal();

        assertThat(token).matches("ihp_[0-9A-Za-z]{36}");
        assertThat(TokenText.isWellFormed(token)).isTrue();
    }

    @Property
    void oneWrongCharacterIsNoticed(
            @ForAll @IntRange(min = 0, max = 39) int at, @ForAll @CharRange(from = '!', to = '~') char wrong) {
        String token = TokenText.random(random).reveal();
        String changed = token.substring(0, at) + wrong + token.substring(at + 1);

        assertThat(TokenText.isWellFormed(changed)).isEqualTo(changed.equals(token));
    }

    @Property
    void aPartIsNoToken(@ForAll @IntRange(min = 0, max = 39) int length) {
        assertThat(TokenText.isWellFormed(TokenText.random(random).reveal().substring(0, length)))
                .isFalse();
    }

    @Property
    void noTextIsAnError(@ForAll String text) {
        assertThat(TokenText.isWellFormed(text)).isFalse();
    }

    /** The promise, worked out by other means: the CRC-32 of the first 34 characters is 0x0969E154. */
    @Example
    void theChecksumIsTheOneThatWasPromised() {
        assertThat(TokenText.isWellFormed("ihp_0000000000000000000000000000000Agfp6"))
                .isTrue();
    }

    @Example
    void showsItselfToNobody() {
        assertThat(TokenText.random(random).toString()).doesNotContain(TokenText.PREFIX);
    }
}
