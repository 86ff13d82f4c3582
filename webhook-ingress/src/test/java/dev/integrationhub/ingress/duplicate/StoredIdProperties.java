package dev.integrationhub.ingress.duplicate;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class StoredIdProperties {
    @Property
    void differForOtherIds(
            @ForAll("kinds") String kind,
            @ForAll("ids") String id,
            @ForAll("kinds") String otherKind,
            @ForAll("ids") String otherId) {
        Assume.that(!kind.equals(otherKind) || !id.equals(otherId));
        assertThat(stored(kind, id)).isNotEqualTo(stored(otherKind, otherId));
    }

    @Property
    void areShortAndPlain(@ForAll("kinds") String kind, @ForAll String id) {
        assertThat(stored(kind, id)).hasSizeLessThanOrEqualTo(200).doesNotContainPattern("\\p{Cntrl}");
        assertThat(stored(kind, id)).isEqualTo(stored(kind, id));
    }

    @Example
    void standForThemselvesWhereTheyCan() {
        assertThat(StoredId.ofProvider("msg_p5jXN8AQM9LWM0D4loKWxJek")).isEqualTo("msg_p5jXN8AQM9LWM0D4loKWxJek");
        assertThat(StoredId.ofProvider("a".repeat(200))).isEqualTo("a".repeat(200));
        assertThat(StoredId.ofProvider("a".repeat(201))).startsWith("sha256:");
        assertThat(StoredId.ofProvider("a\nb")).startsWith("sha256:");
        assertThat(StoredId.ofProvider("a ")).startsWith("sha256:");
        assertThat(StoredId.ofProvider("sha256:" + "0".repeat(64)))
                .startsWith("sha256:")
                .doesNotEndWith("000");
        assertThat(StoredId.of("idempotency-key", "k")).isEqualTo("idempotency-key k");
        assertThat(StoredId.of("ab", "c")).isNotEqualTo(StoredId.of("a", "bc"));
    }

    private static String stored(String kind, String id) {
        return kind.isEmpty() ? StoredId.ofProvider(id) : StoredId.of(kind, id);
    }

    @Provide
    Arbitrary<String> kinds() {
        return Arbitraries.oneOf(
                Arbitraries.of("", "idempotency-key", "x-id"),
                Arbitraries.strings().withChars("ab /:").ofMaxLength(4).map(s -> "/" + s));
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("ab /: \n").ofMaxLength(4),
                Arbitraries.of(
                        "idempotency-key a",
                        "x-id a",
                        "/a b",
                        "a",
                        "b",
                        "a".repeat(300),
                        "a".repeat(301),
                        "\ud800",
                        "\ud801"),
                Arbitraries.strings().ofMaxLength(300));
    }
}
