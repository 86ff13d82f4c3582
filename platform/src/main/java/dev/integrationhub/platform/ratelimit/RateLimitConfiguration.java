package dev.integrationhub.platform.ratelimit;

import io.github.bucket4j.TimeMeter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bounds how often one caller may ask. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateSettings.class)
public class RateLimitConfiguration {
    @Bean
    RateLimits rateLimits(RateSettings settings) {
        return new RateLimits(settings, TimeMeter.SYSTEM_NANOTIME);
    }

    @Bean
    RateLimitFilter rateLimitFilter(RateLimits limits) {
        return new RateLimitFilter(limits);
    }
}
