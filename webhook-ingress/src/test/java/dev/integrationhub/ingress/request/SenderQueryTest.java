package dev.integrationhub.ingress.request;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class SenderQueryTest {
    @Test
    void readsParametersInTheirOrder() {
        assertThat(SenderQuery.parse("b=1&a=x%26y&b=2+3&flag&=nameless&&%D1%8F=%3D"))
                .containsExactly(
                        entry("b", List.of("1", "2 3")),
                        entry("a", List.of("x&y")),
                        entry("flag", List.of("")),
                        entry("", List.of("nameless")),
                        entry("я", List.of("=")));
    }

    @Test
    void takesWhatIsNotEncodedAtItsWord() {
        assertThat(SenderQuery.parse("discount=50%&x=%zz"))
                .containsExactly(entry("discount", List.of("50%")), entry("x", List.of("%zz")));
    }

    @Test
    void findsNothingInNoQuery() {
        assertThat(SenderQuery.parse(null)).isEmpty();
        assertThat(SenderQuery.parse("")).isEmpty();
    }
}
