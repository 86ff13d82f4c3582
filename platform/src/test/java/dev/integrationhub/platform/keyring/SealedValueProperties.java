package dev.integrationhub.platform.keyring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SealedValueProperties {
    private static final Keyring KEYRING = KeyringFixture.create().start(newDirectory());

    @Property(tries = 40)
    void opensToWhatWasSealed(@ForAll("places") SealedFor where, @ForAll("values") String value) {
        String envelope = KEYRING.seal(where, ClearText.of(value));

        assertThat(Envelope.looksLike(envelope)).isTrue();
        assertThat(KEYRING.open(where, envelope).reveal()).isEqualTo(value);
    }

    @Property(tries = 40)
    void opensNowhereElse(
            @ForAll("places") SealedFor where, @ForAll("places") SealedFor other, @ForAll @IntRange(max = 3) int part) {
        SealedFor elsewhere =
                switch (part) {
                    case 0 ->
                        new SealedFor(
                                where.purpose() == Purpose.SECRET ? Purpose.CREDENTIAL : Purpose.SECRET,
                                where.integrationId(),
                                where.resourceId(),
                                where.version());
                    case 1 ->
                        new SealedFor(where.purpose(), other.integrationId(), where.resourceId(), where.version());
                    case 2 ->
                        new SealedFor(where.purpose(), where.integrationId(), other.resourceId(), where.version());
                    default ->
                        new SealedFor(where.purpose(), where.integrationId(), where.resourceId(), where.version() + 1);
                };
        String envelope = KEYRING.seal(where, ClearText.of("moved"));

        assertThatThrownBy(() -> KEYRING.open(elsewhere, envelope)).isInstanceOf(SealBrokenException.class);
    }

    @Property(tries = 20)
    void doesNotOpenUnderTheKeyOfAnotherValueOfTheSamePlace(@ForAll("places") SealedFor where) {
        String one = KEYRING.seal(where, ClearText.of("one"));
        String two = KEYRING.seal(where, ClearText.of("two"));
        String mixed = one.substring(0, one.lastIndexOf('.')) + two.substring(two.lastIndexOf('.'));

        assertThatThrownBy(() -> KEYRING.open(where, mixed)).isInstanceOf(SealBrokenException.class);
    }

    @Property(tries = 40)
    void doesNotOpenOnceAnyBitIsChangedOrAnyByteIsCut(
            @ForAll("places") SealedFor where, @ForAll @IntRange(max = 10_000) int position, @ForAll boolean cut) {
        Envelope sealed = Envelope.parse(Envelope.OF_A_VALUE, KEYRING.seal(where, ClearText.of("damaged")));
        byte[] ciphertext = sealed.ciphertext();
        byte[] damaged = Arrays.copyOf(ciphertext, cut ? position % ciphertext.length : ciphertext.length);
        if (!cut) {
            damaged[position / Byte.SIZE % damaged.length] ^= (byte) (1 << position % Byte.SIZE);
        }
        String envelope = new Envelope(Envelope.OF_A_VALUE, sealed.keyId(), damaged).toString();

        assertThatThrownBy(() -> KEYRING.open(where, envelope)).isInstanceOf(SealBrokenException.class);
    }

    @Property(tries = 40)
    void opensHubWideDataForItsPurposeAndContextOnly(
            @ForAll @Size(max = 40) byte[] context, @ForAll @Size(max = 200) byte[] value) {
        String envelope = KEYRING.sealHubWide("test/v1", context, value);
        byte[] longer = Arrays.copyOf(context, context.length + 1);

        assertThat(KEYRING.openHubWide("test/v1", context, envelope)).isEqualTo(value);
        assertThatThrownBy(() -> KEYRING.openHubWide("test/v1", longer, envelope))
                .isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> KEYRING.openHubWide("other/v1", context, envelope))
                .isInstanceOf(SealBrokenException.class);
    }

    @Provide
    Arbitrary<SealedFor> places() {
        return Combinators.combine(
                        Arbitraries.of(Purpose.class),
                        Arbitraries.create(UUID::randomUUID),
                        Arbitraries.create(UUID::randomUUID),
                        Arbitraries.longs())
                .as(SealedFor::new);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .all()
                        .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text)),
                Arbitraries.of("", "Пароль 🔑", "\0", "a".repeat(1_000_000)));
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("keyring");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
