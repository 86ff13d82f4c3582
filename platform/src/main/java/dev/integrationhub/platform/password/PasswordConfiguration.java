package dev.integrationhub.platform.password;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One for the process: what is worked on at once is counted here. */
@Configuration(proxyBeanMethods = false)
public class PasswordConfiguration {
    @Bean
    Passwords passwords() {
        return new Passwords(HashingTurns.ofThisMachine());
    }
}
