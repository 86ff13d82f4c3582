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

/** Lets in who may, and nobody else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
@Import(AccessConfiguration.class)
public class AuthenticationConfiguration {
    @Bean
    AuthenticationFilter authenticationFilter(AccessSettings settings, AccessTokens tokens, Clock clock) {
        return new AuthenticationFilter(
                new TokenAuthentication(BootstrapToken.of(settings.bootstrapToken()), tokens, clock));
    }

    @Bean
    ActuatorAccess actuatorAccess() {
        return new ActuatorAccess();
    }

    @Bean
    EndpointAccess endpointAccess(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> endpoints) {
        return new EndpointAccess(endpoints::getObject);
    }
}
