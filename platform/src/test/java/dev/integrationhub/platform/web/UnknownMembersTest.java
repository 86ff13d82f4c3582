package dev.integrationhub.platform.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.api.problem.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnknownMembersTest {
    private static final String BODY =
            "{\"a\":{\"deep\":[1]},\"handlers\":[{\"x\":1},{\"name\":\"n\",\"x/y\":{\"z\":{}},"
                    + "\"inner\":{\"~\":null}}],\"name\":\"n\",\"b\":2}";

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addHandler(new UnknownMembers())
            .build();

    record Inner(@Nullable String name, @Nullable Inner inner) {}

    record Outer(@Nullable String name, @Nullable List<Inner> handlers) {}

    @AfterEach
    void leaveTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void pointsAtEachOneHoweverDeep() {
        enterARequest();
        UnknownMembers.collect();

        Outer body = json.readValue(BODY, Outer.class);

        assertThat(body.name()).isEqualTo("n");
        assertThat(UnknownMembers.collected())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/a", "/handlers/0/x", "/handlers/1/x~1y", "/handlers/1/inner/~0", "/b");
        assertThat(UnknownMembers.collected()).isEmpty();
    }

    @Test
    void namesSomeOfVeryMany() {
        enterARequest();
        UnknownMembers.collect();
        StringBuilder body = new StringBuilder("{\"name\":\"n\"");
        for (int i = 0; i < 10_000; i++) {
            body.append(",\"").append(i).append("\":1");
        }

        json.readValue(body + "}", Outer.class);

        assertThat(UnknownMembers.collected()).hasSize(100);
    }

    @Test
    void leavesThemToFailWhereNobodyAsked() {
        assertThatThrownBy(() -> json.readValue(BODY, Outer.class)).isInstanceOf(UnrecognizedPropertyException.class);
        enterARequest();
        assertThatThrownBy(() -> json.readValue(BODY, Outer.class)).isInstanceOf(UnrecognizedPropertyException.class);
    }

    private static void enterARequest() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }
}
