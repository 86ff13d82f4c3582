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
import dev.integrationhub.platform.access.Grants;
import dev.integrationhub.platform.fact.FactConfiguration;
import dev.integrationhub.platform.fact.HubFacts;
import dev.integrationhub.platform.ratelimit.RateLimitConfiguration;
import dev.integrationhub.platform.ratelimit.RateLimits;
import dev.integrationhub.platform.session.SessionConfiguration;
import dev.integrationhub.platform.session.Sessions;

/** Lets in who may, and nobody else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
@Import({AccessConfiguration.class, FactConfiguration.class, RateLimitConfiguration.class, SessionConfiguration.class})
public class AuthenticationConfiguration {
    @Bean
    TokenAuthentication tokenAuthentication(AccessSettings settings, AccessTokens tokens, Clock clock) {
        return new TokenAuthentication(BootstrapToken.of(settings.bootstrapToken()), tokens, clock);
    }

    @Bean
    AuthenticationFilter authenticationFilter(TokenAuthentication tokens, RateLimits limits) {
        return new AuthenticationFilter(tokens, limits);
    }

    @Bean
    StandingRights standingRights(TokenAuthentication tokens, Sessions sessions, Grants grants) {
        return new StandingRights(tokens, sessions, grants);
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
