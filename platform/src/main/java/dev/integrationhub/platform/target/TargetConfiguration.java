package dev.integrationhub.platform.target;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import dev.integrationhub.platform.outbound.IntegCoreSettings;
import dev.integrationhub.platform.outbound.OutboundConfiguration;
import dev.integrationhub.platform.outbound.OutboundHttp;

/** Requests to targets and the way they are run. */
@Configuration(proxyBeanMethods = false)
@Import(OutboundConfiguration.class)
public class TargetConfiguration {
    @Bean
    TargetRequestBuilder targetRequestBuilder(IntegCoreSettings integCore) {
        return new TargetRequestBuilder(integCore);
    }

    @Bean
    TargetCall targetCall(TargetRequestBuilder requests, OutboundHttp http, Clock clock) {
        return new TargetCall(requests, http, clock);
    }
}
