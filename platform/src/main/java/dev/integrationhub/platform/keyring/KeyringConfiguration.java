package dev.integrationhub.platform.keyring;

import javax.sql.DataSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the keyring at start, or refuses to start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyringSettings.class)
public class KeyringConfiguration {

    /**
     * @param transactions of the data source
     * @throws MasterKeyException if the master key is missing or wrong
     */
    @Bean
    @DependsOn("schemaMigrations")
    Keyring keyring(KeyringSettings settings, DataSource dataSource, PlatformTransactionManager transactions) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        TransactionTemplate newTransaction = new TransactionTemplate(transactions);
        newTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        MasterKey masterKey = new MasterKeyStart(jdbc, MasterKeySource.of(settings)).unlock(newTransaction);
        return new DatabaseKeyring(jdbc, newTransaction, masterKey);
    }
}
