package dev.integrationhub.query.audit.sink;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.outbound.OutboundHttp;
import dev.integrationhub.query.audit.EntryWalk;
import dev.integrationhub.query.test.QuerySideTest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

@QuerySideTest
class SinkConfigurationTest {
    private static final String URL = "hub.audit.sink.url=https://ops.example/token-of-the-url";
    private static final String SECRET = "hub.audit.sink.secret=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final ApplicationContextRunner context;

    @Autowired
    SinkConfigurationTest(JdbcClient jdbc, EntryWalk walk) {
        context = new ApplicationContextRunner()
                .withBean(Clock.class, Clock::systemUTC)
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withBean(OutboundHttp.class, () -> request -> {
                    throw new AssertionError(request);
                })
                .withBean(JdbcClient.class, () -> jdbc)
                .withBean(EntryWalk.class, () -> walk)
                .withUserConfiguration(SinkConfiguration.class);
    }

    @Test
    void sendsNothingUnlessItIsToldWhere() {
        context.run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(AuditSink.class));
        context.withPropertyValues("hub.audit.sink.url=", "hub.audit.sink.secret= ", "hub.audit.sink.classes=")
                .run(started -> assertThat(started)
                        .hasNotFailed()
                        .doesNotHaveBean(AuditSink.class)
                        .doesNotHaveBean(HealthIndicator.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "all", "management", " management , delivery,"})
    void runsWhereAnAddressAndASecretAreSet(String classes) {
        context.withPropertyValues(URL, SECRET, "hub.audit.sink.classes=" + classes)
                .run(started -> {
                    assertThat(started).hasNotFailed().hasBean("auditSink");
                    assertThat(started.getBean(AuditSink.class).isRunning()).isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                URL,
                SECRET,
                URL + " hub.audit.sink.secret=whsec_MfKQ",
                SECRET + " hub.audit.sink.url=ftp://ops.example/token-of-the-url",
                URL + " " + SECRET + " hub.audit.sink.classes=management,deliveries"
            })
    void refusesToStartAndSaysWhyWithoutShowingASecret(String settings) {
        context.withPropertyValues(settings.split(" ", -1)).run(started -> {
            assertThat(started).hasFailed();
            StringWriter said = new StringWriter();
            requireNonNull(started.getStartupFailure()).printStackTrace(new PrintWriter(said));
            assertThat(said.toString())
                    .contains("hub.audit.sink.", "(HUB_AUDIT_SINK_")
                    .doesNotContain("MfKQ", "token-of-the-url");
        });
    }
}
