package dev.integrationhub.platform.authentication;

import org.junit.jupiter.api.Test;

import dev.integrationhub.platform.keyring.ClearText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BootstrapTokenTest {
    private static final ClearText TOKEN = ClearText.of("0123456789abcdef0123456789abcdef");

    @Test
    void isRecognisedToTheLetter() {
        BootstrapToken token = BootstrapToken.of(TOKEN);

        assertThat(token.is(ClearText.of(TOKEN.reveal()))).isTrue();
        assertThat(token.is(ClearText.of(TOKEN.reveal() + "0"))).isFalse();
        assertThat(token.is(ClearText.of(TOKEN.reveal().substring(1)))).isFalse();
        assertThat(token.is(ClearText.of(""))).isFalse();
    }

    @Test
    void nothingIsRecognisedWhereNoneIsSet() {
        assertThat(BootstrapToken.of(null).is(ClearText.of(""))).isFalse();
        assertThat(BootstrapToken.of(ClearText.of("")).is(ClearText.of(""))).isFalse();
    }

    @Test
    void aShortOneIsRefusedWithoutBeingShown() {
        ClearText tooShort = ClearText.of(TOKEN.reveal().substring(1));

        assertThatThrownBy(() -> BootstrapToken.of(tooShort))
                .hasMessageContaining("HUB_BOOTSTRAP_TOKEN")
                .hasMessageNotContaining(tooShort.reveal());
    }
}
