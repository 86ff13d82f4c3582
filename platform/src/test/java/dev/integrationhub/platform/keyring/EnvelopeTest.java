package dev.integrationhub.platform.keyring;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EnvelopeTest {
    private static final String KEY_ID = "0198c0de-0000-7000-8000-000000000001";
    private static final String ENVELOPE = "ihs1." + KEY_ID + ".-_8A";

    @Test
    void hasTheFormThatIsPromised() {
        Envelope envelope =
                new Envelope(Envelope.OF_A_VALUE, UUID.fromString(KEY_ID), new byte[] {(byte) 0xfb, (byte) 0xff, 0});

        assertThat(envelope).hasToString(ENVELOPE);
        assertThat(Envelope.parse(Envelope.OF_A_VALUE, ENVELOPE).keyId()).hasToString(KEY_ID);
        assertThat(Envelope.parse(Envelope.OF_A_VALUE, ENVELOPE).ciphertext()).containsExactly(envelope.ciphertext());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ENVELOPE,
                " " + ENVELOPE + "\n",
                "ihs1." + KEY_ID + ".",
                "ihs1.0198C0DE-0000-7000-8000-000000000001.AAAA"
            })
    void recognisesWhatAClientSendsBack(String text) {
        assertThat(Envelope.looksLike(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ihs1", "ihs1.key.value", "ihs2." + KEY_ID + ".AAAA", "my ihs1." + KEY_ID + ".AAAA"})
    void leavesOtherValuesAlone(String text) {
        assertThat(Envelope.looksLike(text)).isFalse();
    }

    @Test
    void looksAtAnEnvelopeOfMegabytes() {
        assertThat(Envelope.looksLike("ihs1." + KEY_ID + "." + "A".repeat(4_000_000)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                " " + ENVELOPE,
                ENVELOPE + "=",
                "ihs1." + KEY_ID + ".A",
                "ihs1." + KEY_ID + ".AAB",
                "ihh1." + KEY_ID + ".AAAA",
                "ihs1.0198C0DE-0000-7000-8000-000000000001.AAAA"
            })
    void opensNothingButTheExactForm(String text) {
        assertThatThrownBy(() -> Envelope.parse(Envelope.OF_A_VALUE, text)).isInstanceOf(SealBrokenException.class);
    }
}
