package dev.integrationhub.command.dotenv;

import java.util.Map;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import dev.integrationhub.platform.keyring.ClearText;

import static org.assertj.core.api.Assertions.assertThat;

class DotEnvProperties {
    @Property
    void readsBackWhatItWrote(@ForAll("files") Map<String, String> values) {
        DotEnvWriter writer = new DotEnvWriter();
        values.forEach((key, value) -> writer.write(key, ClearText.of(value)));

        DotEnv file = DotEnvReader.read(writer.written());

        assertThat(file.faults()).isEmpty();
        assertThat(file.entries().stream().collect(Collectors.toMap(DotEnv.Entry::key, entry -> entry.value()
                        .reveal())))
                .isEqualTo(values);
    }

    @Property
    void readsAnythingToItsEnd(@ForAll("anything") String text) {
        DotEnv file = DotEnvReader.read(text);

        assertThat(file.entries().size() + file.faults().size())
                .isLessThanOrEqualTo((int) text.lines().count());
    }

    @Provide
    Arbitrary<Map<String, String>> files() {
        Arbitrary<String> keys =
                Arbitraries.strings().withChars("ABCabc_").ofMinLength(1).ofMaxLength(10);
        Arbitrary<String> values = Arbitraries.strings()
                .withChars("ab \"'\\$`#=\n\r\t\u0000ключ\u2028")
                .ofMaxLength(30);
        return Arbitraries.maps(keys, values).ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.strings().withChars("AB=\"'\\# \n\texport").ofMaxLength(60);
    }
}
