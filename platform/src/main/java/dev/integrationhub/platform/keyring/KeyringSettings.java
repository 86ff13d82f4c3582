package dev.integrationhub.platform.keyring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the master keyset is.
 *
 * @param dataDir holds {@code keyring/master-keyset.json}, made on the first start
 * @param masterKeyset takes the place of that file: a Tink keyset in JSON, or the path of one. Empty counts as not set
 * @param masterKeyUri the key of a key management service that the keyset is encrypted with, as Tink's client of that service names
 *     it. Empty counts as not set: the keyset is not encrypted
 */
@ConfigurationProperties("hub")
public record KeyringSettings(
        @DefaultValue("./data") String dataDir,
        @Nullable ClearText masterKeyset,
        @Nullable String masterKeyUri) {

    /** Where the master keyset is, in words; never the keyset itself. */
    public String masterKeysetOrigin() {
        return MasterKeySource.of(this).origin();
    }
}
