package dev.integrationhub.platform.keyring;

import java.util.HexFormat;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What stored values are bound to cannot change any more: these bytes are the promise. */
class AssociatedDataTest {

    @Test
    void isPurposeIntegrationResourceVersionAndKeyEachBehindItsLength() {
        SealedFor where = new SealedFor(
                Purpose.SECRET,
                UUID.fromString("11111111-1111-7111-8111-111111111111"),
                UUID.fromString("22222222-2222-7222-8222-222222222222"),
                258);

        byte[] data = where.associatedData(UUID.fromString("33333333-3333-7333-8333-333333333333"));

        assertThat(HexFormat.of().formatHex(data))
                .isEqualTo("00000009" + "7365637265742f7631"
                        + "00000010" + "11111111111171118111111111111111"
                        + "00000010" + "22222222222272228222222222222222"
                        + "00000008" + "0000000000000102"
                        + "00000010" + "33333333333373338333333333333333");
    }

    @Test
    void namesPurposesByLabelsThatStay() {
        assertThat(Purpose.CREDENTIAL.label()).isEqualTo("credential/v1");
        assertThat(Purpose.SECRET.label()).isEqualTo("secret/v1");
    }
}
