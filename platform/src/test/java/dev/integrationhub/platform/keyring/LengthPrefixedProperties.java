package dev.integrationhub.platform.keyring;

import java.util.Arrays;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

import static org.assertj.core.api.Assertions.assertThat;

class LengthPrefixedProperties {

    /** Two letters and short lists, so that lists with the same letters but other borders come up often. */
    @Property
    void twoListsOfPartsGiveTheSameBytesOnlyIfTheyAreEqual(
            @ForAll @Size(max = 3) List<@StringLength(max = 2) @CharRange(to = '\1') String> one,
            @ForAll @Size(max = 3) List<@StringLength(max = 2) @CharRange(to = '\1') String> other) {
        assertThat(Arrays.equals(bytes(one), bytes(other))).isEqualTo(one.equals(other));
    }

    private static byte[] bytes(List<String> parts) {
        LengthPrefixed prefixed = new LengthPrefixed();
        parts.forEach(prefixed::text);
        return prefixed.toBytes();
    }
}
