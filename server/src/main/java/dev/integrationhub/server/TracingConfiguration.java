package dev.integrationhub.server;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps tracing from costing anything where nobody wants it. */
@Configuration(proxyBeanMethods = false)
class TracingConfiguration {
    /** Of what is not exported nothing is recorded, even if a caller traces. */
    @Bean
    @ConditionalOnProperty(name = "hub.tracing.enabled", havingValue = "false")
    Sampler nothing() {
        return Sampler.alwaysOff();
    }
}
