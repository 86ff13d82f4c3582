package dev.integrationhub.platform.keyring;

import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClearTextTest {
    private static final String VALUE = "correct horse battery staple";

    record Body(String key, ClearText value) {}

    @Test
    void revealsItsValueOnlyWhenAsked() {
        ClearText text = ClearText.of(VALUE);

        assertThat(text.reveal()).isEqualTo(VALUE);
        assertThat(text.toString()).doesNotContain(VALUE);
        assertThat(new Body("password", text).toString()).doesNotContain(VALUE);
        assertThat(String.format("%s", text)).doesNotContain(VALUE);
    }

    @Test
    void jacksonFailsToWriteItHoweverItIsSetUp() {
        JsonMapper plain = JsonMapper.builder().build();
        JsonMapper nosy = JsonMapper.builder()
                .changeDefaultVisibility(checker -> checker.withFieldVisibility(ANY)
                        .withGetterVisibility(ANY)
                        .withCreatorVisibility(ANY))
                .build();

        for (JsonMapper mapper : new JsonMapper[] {plain, nosy}) {
            assertThatThrownBy(() -> mapper.writeValueAsString(new Body("password", ClearText.of(VALUE))))
                    .isInstanceOf(JacksonException.class)
                    .hasMessageNotContaining(VALUE);
            assertThatThrownBy(() -> mapper.convertValue(ClearText.of(VALUE), String.class))
                    .hasMessageNotContaining(VALUE);
        }
    }

    @Test
    void isReadFromARequest() {
        JsonMapper mapper = JsonMapper.builder().build();

        Body body = mapper.readValue("{\"key\":\"password\",\"value\":\"" + VALUE + "\"}", Body.class);

        assertThat(body.value().reveal()).isEqualTo(VALUE);
    }

    @Test
    void aRequestThatCannotBeReadDoesNotRepeatTheValue() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();

        assertThatThrownBy(() -> mapper.readValue("{\"value\":{\"nested\":\"" + VALUE + "\"}}", Body.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageNotContaining(VALUE);
        assertThatThrownBy(() -> mapper.readValue("{\"value\":\"" + VALUE + "\\ud800\"}", Body.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageNotContaining(VALUE);
    }

    @Test
    void refusesTextThatUtf8CannotHold() {
        assertThatThrownBy(() -> ClearText.of("half a pair \ud83d"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The value is not valid Unicode text");
    }
}
