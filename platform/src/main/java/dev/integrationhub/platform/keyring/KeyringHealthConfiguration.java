package dev.integrationhub.platform.keyring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.integrationhub.platform.database.DatabaseProbe;

/** Tells whether this process can use the keyring. */
@Configuration(proxyBeanMethods = false)
public class KeyringHealthConfiguration {
    @Bean
    KeyringHealth keyringHealthIndicator(DatabaseProbe probe, MasterKeys masterKeys) {
        return new KeyringHealth(probe, masterKeys);
    }
}
