package dev.integrationhub.query.audit.sink;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.job.GrowingPauses;
import dev.integrationhub.platform.operator.OperatorSetting;
import dev.integrationhub.platform.operator.OperatorWebhook;
import dev.integrationhub.platform.outbound.OutboundHttp;
import dev.integrationhub.query.audit.EntryFilter;
import dev.integrationhub.query.audit.EntryWalk;

/** A sink, where one is set. Of several processes, whichever is first sends the next batch. */
@Configuration(proxyBeanMethods = false)
@Conditional(SinkConfiguration.SinkNamed.class)
@EnableConfigurationProperties(SinkSettings.class)
class SinkConfiguration {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** Half a setting is told of, too. */
    static final class SinkNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Binder settings = Binder.get(context.getEnvironment());
            return Stream.of("hub.audit.sink.url", "hub.audit.sink.secret")
                    .anyMatch(name -> settings.bind(name, String.class)
                            .map(value -> !value.isBlank())
                            .orElse(false));
        }
    }

    @Bean
    SinkWatch sinkWatch(MeterRegistry meters) {
        return new SinkWatch(meters);
    }

    @Bean
    AuditSink sinkThread(
            SinkSettings settings, OutboundHttp http, Clock clock, JdbcClient jdbc, EntryWalk walk, SinkWatch watch) {
        SinkSettings.Checked checked = settings.check();
        return new AuditSink(new SinkStep(
                new SinkRows(jdbc),
                walk,
                EntryFilter.of(checked.classes()),
                webhook(checked, http, clock),
                new GrowingPauses<>(FIRST_PAUSE, LONGEST_PAUSE),
                watch));
    }

    private static OperatorWebhook webhook(SinkSettings.Checked checked, OutboundHttp http, Clock clock) {
        return new OperatorWebhook(
                new OperatorSetting("hub.audit.sink.url", checked.url()),
                new OperatorSetting("hub.audit.sink.secret", checked.secret()),
                http,
                clock);
    }

    @Bean
    SinkQueue sinkQueue(SinkWatch watch) {
        return new SinkQueue(watch);
    }

    @Bean("auditSink")
    SinkHealth sinkHealth(AuditSink sink, SinkWatch watch) {
        return new SinkHealth(sink, watch);
    }
}
