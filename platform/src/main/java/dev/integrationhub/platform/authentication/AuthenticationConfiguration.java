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
import dev.integrationhub.platform.fact.FactConfiguration;
import dev.integrationhub.platform.fact.HubFacts;
import dev.integrationhub.platform.ratelimit.RateLimitConfiguration;
import dev.integrationhub.platform.ratelimit.RateLimits;

/** Lets in who may, and nobody else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
@Import({AccessConfiguration.class, FactConfiguration.class, RateLimitConfiguration.class})
public class AuthenticationConfiguration {
    @Bean
    AuthenticationFilter authenticationFilter(
            AccessSettings settings, AccessTokens tokens, RateLimits limits, Clock clock) {
        return new AuthenticationFilter(
                new TokenAuthentication(BootstrapToken.of(settings.bootstrapToken()), tokens, clock), limits);
    }

    @Bean
    Denials denials(HubFacts facts, Clock clock) {
        return new Denials(facts::append, clock);
    }

    @Bean
    ActuatorAccess actuatorAccess(AccessSettings settings, Denials denials) {
        return new ActuatorAccess(settings.publicActuator(), denials);
    }

    @Bean
    EndpointAccess endpointAccess(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> endpoints,
            Denials denials) {
        return new EndpointAccess(endpoints::getObject, denials);
    }

    @Bean
    FoundEndpoint foundEndpoint() {
        return new FoundEndpoint();
    }
}
