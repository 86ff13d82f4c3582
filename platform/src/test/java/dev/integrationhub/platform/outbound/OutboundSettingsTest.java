package dev.integrationhub.platform.outbound;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutboundSettingsTest {
    @Test
    void comeFromTheEnvironment() {
        startWith(Map.of(
                        "HUB_INTEG_CORE_BASE_URL", "http://core:8000/api/",
                        "HUB_EGRESS_ALLOW", "10.0.0.0/8, crm.internal:8080,[fd00::1]:80"))
                .run(context -> {
                    assertThat(context.getBean(IntegCoreSettings.class).baseUrl())
                            .isEqualTo("http://core:8000/api");
                    assertThat(context.getBean(EgressSettings.class).allow())
                            .containsExactly("10.0.0.0/8", "crm.internal:8080", "[fd00::1]:80");
                    assertThat(context).hasSingleBean(OutboundHttp.class);
                });
    }

    @Test
    void maybeMissingOrEmpty() {
        startWith(Map.of("HUB_INTEG_CORE_BASE_URL", "", "HUB_EGRESS_ALLOW", "")).run(context -> {
            assertThat(context.getBean(IntegCoreSettings.class).baseUrl()).isNull();
            assertThat(context.getBean(EgressSettings.class).allow()).isEmpty();
        });
        startWith(Map.of()).run(context -> assertThat(context).hasSingleBean(OutboundHttp.class));
    }

    @Test
    void stopTheStartIfTheyAreNotUnderstood() {
        startWith(Map.of("HUB_EGRESS_ALLOW", "10.0.0.0/8,not a host"))
                .run(context -> assertThat(context).hasFailed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "10.0.0/8",
                "::/129",
                "x/8",
                "10.0.0.0/",
                "127.1",
                "host:0",
                "http://host",
                "a b",
                "*"
            })
    void allowNothingOfAnotherForm(String rule) {
        assertThatThrownBy(() -> new EgressSettings(List.of(rule)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hub.egress.allow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "core:8000",
                "/api",
                "ftp://core",
                "http://core?x=1",
                "http://core#x",
                "http://u:t0psecret@core",
                "http://u:t0p secret@core"
            })
    void takeOnlyAPlainBaseUrl(String url) {
        assertThatThrownBy(() -> new IntegCoreSettings(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("hub.integ-core.base-url: ")
                .hasMessageNotContaining("t0p");
    }

    @Test
    void joinEncodedSegmentsToTheBaseUrl() {
        assertThat(new IntegCoreSettings("http://core:8000/api/").uri("Телеграм {бот}", "order-created"))
                .hasToString(
                        "http://core:8000/api/%D0%A2%D0%B5%D0%BB%D0%B5%D0%B3%D1%80%D0%B0%D0%BC%20%7B%D0%B1%D0%BE%D1%82%7D/order-created");
    }

    @Test
    void sayWhichOneIsMissing() {
        assertThatThrownBy(() -> new IntegCoreSettings(null).uri("a"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.INTEG_CORE_NOT_CONFIGURED));
    }

    private static ApplicationContextRunner startWith(Map<String, Object> environment) {
        return new ApplicationContextRunner()
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .replace(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                new SystemEnvironmentPropertySource(
                                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment)))
                .withUserConfiguration(OutboundConfiguration.class);
    }
}
