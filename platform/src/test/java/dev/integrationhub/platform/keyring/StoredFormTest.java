package dev.integrationhub.platform.keyring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** What the first version stored must open in every later one. If this fails, the code is wrong, not the data. */
class StoredFormTest {
    private static final SealedFor WHERE = new SealedFor(
            Purpose.SECRET,
            UUID.fromString("11111111-1111-7111-8111-111111111111"),
            UUID.fromString("22222222-2222-7222-8222-222222222222"),
            3);

    @TempDir
    private Path dataDir = Path.of("");

    @Test
    void opensWhatTheFirstVersionStored() throws IOException {
        KeyringFixture hub = KeyringFixture.create();
        hub.jdbc().sql(resource("stored-form.sql")).update();

        Keyring keyring = hub.start(dataDir, resource("stored-form-master-keyset.json"));

        assertThat(keyring.open(
                                WHERE,
                                "ihs1.01a1ff74-15b9-7169-be0a-362124324b68.jNUkkrfLBRbwdtFptdhRZdX0p3HlwxB3nQiUN15-TMn_d5QvFhov4Q")
                        .reveal())
                .isEqualTo("Пароль");
        assertThat(
                        keyring.openHubWide(
                                "test/v1",
                                new byte[] {1},
                                "ihh1.01a1ff74-15b1-7c50-a19d-1b596d031b83.T6vJ8YcrHfALuXWnI1_GtdqslL1r_Z9YFE8YDI98qg1Nvq_XfAAESmoD"))
                .containsExactly(2, 3);
        assertThat(HexFormat.of().formatHex(keyring.keyedDigest("test/v1", new byte[] {1}, new byte[] {2, 3})))
                .isEqualTo("0124532ec323886329ff80e47f5ae2538ac1745f10ba01e624f54dac6964c751");
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = requireNonNull(StoredFormTest.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
