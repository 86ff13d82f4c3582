package dev.integrationhub.platform.keyring;

import javax.sql.DataSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the keyring at start, or refuses to start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyringSettings.class)
public class KeyringConfiguration {

    /**
     * @param transactions of the data source
     * @throws MasterKeyException if the master keyset is missing or wrong
     */
    @Bean
    @DependsOn("schemaMigrations")
    MasterKeys masterKeys(KeyringSettings settings, DataSource dataSource, PlatformTransactionManager transactions) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        MasterKeySource source = MasterKeySource.of(settings);
        MasterKeyset keyset = new MasterKeyStart(jdbc, source).unlock(inNew(transactions));
        return new MasterKeys(new MasterKeyCheck(jdbc), source, keyset);
    }

    @Bean
    Keyring keyring(DataSource dataSource, PlatformTransactionManager transactions, MasterKeys masterKeys) {
        return new DatabaseKeyring(JdbcClient.create(dataSource), inNew(transactions), masterKeys);
    }

    @Bean
    SigningKeys signingKeys(DataSource dataSource, PlatformTransactionManager transactions, MasterKeys masterKeys) {
        return new DatabaseSigningKeys(JdbcClient.create(dataSource), inNew(transactions), masterKeys);
    }

    @Bean
    MasterKeyRotation masterKeyRotation(
            DataSource dataSource, PlatformTransactionManager transactions, MasterKeys masterKeys) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        WrappedKeys wrappedKeys = new WrappedKeys(jdbc);
        return new MasterKeyRotation(
                new MasterKeyLock(jdbc),
                new MasterKeyCheck(jdbc),
                wrappedKeys,
                masterKeys,
                new Rewrap(wrappedKeys, masterKeys, inNew(transactions)));
    }

    private static TransactionOperations inNew(PlatformTransactionManager transactions) {
        TransactionTemplate inNew = new TransactionTemplate(transactions);
        inNew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return inNew;
    }
}
