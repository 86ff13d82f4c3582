package dev.integrationhub.platform.authentication;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import dev.integrationhub.platform.access.AccessConfiguration;
import dev.integrationhub.platform.access.AccessTokens;
import dev.integrationhub.platform.ratelimit.RateLimitConfiguration;
import dev.integrationhub.platform.ratelimit.RateLimits;

/** Lets in who may, and nobody else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
@Import({AccessConfiguration.class, RateLimitConfiguration.class})
public class AuthenticationConfiguration {
    @Bean
    AuthenticationFilter authenticationFilter(
            AccessSettings settings, AccessTokens tokens, RateLimits limits, Clock clock) {
        return new AuthenticationFilter(
                new TokenAuthentication(BootstrapToken.of(settings.bootstrapToken()), tokens, clock), limits);
    }

    @Bean
    ActuatorAccess actuatorAccess(AccessSettings settings) {
        return new ActuatorAccess(settings.publicActuator());
    }

    @Bean
    EndpointAccess endpointAccess(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> endpoints) {
        return new EndpointAccess(endpoints::getObject);
    }
}
