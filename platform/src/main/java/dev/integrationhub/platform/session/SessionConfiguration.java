package dev.integrationhub.platform.session;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.access.Grants;
import dev.integrationhub.platform.keyring.Keyring;

/** What every process needs to know who is signed in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionSettings.class)
public class SessionConfiguration {
    @Bean
    Sessions sessions(JdbcClient jdbc, SessionSettings settings, Clock clock) {
        return new Sessions(jdbc, settings, clock);
    }

    @Bean
    CsrfTokens csrfTokens(Keyring keyring) {
        return new CsrfTokens(keyring);
    }

    @Bean
    BrowserSessions browserSessions(Sessions sessions, CsrfTokens csrf, Grants grants) {
        return new BrowserSessions(sessions, csrf, new SignedIn(grants));
    }

    @Bean
    SessionFilter sessionFilter(Sessions sessions, CsrfTokens csrf, Grants grants) {
        return new SessionFilter(sessions, csrf, new SignedIn(grants));
    }
}
