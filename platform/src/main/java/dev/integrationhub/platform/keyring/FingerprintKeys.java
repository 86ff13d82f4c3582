package dev.integrationhub.platform.keyring;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.google.crypto.tink.prf.PrfSet;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.id.Uuid7;

/**
 * One key an integration, wrapped by the key of the integration, under which equal values have equal fingerprints. It dies with the
 * integration's key; after that nobody can try guesses against a fingerprint.
 */
final class FingerprintKeys {
    private static final String PURPOSE = "fingerprint-key/v1";
    private static final int MAC_KEY_BYTES = 32;
    /** Enough that two values never share a fingerprint by chance. */
    private static final int FINGERPRINT_BYTES = 16;

    private final JdbcClient jdbc;
    private final IntegrationKeys integrationKeys;

    FingerprintKeys(JdbcClient jdbc, IntegrationKeys integrationKeys) {
        this.jdbc = jdbc;
        this.integrationKeys = integrationKeys;
    }

    private record Row(UUID keyId, WrappedKeyset wrapped) {}

    /** HMAC-SHA-256 of the value, cut to 16 bytes, base64url. */
    String fingerprint(UUID integrationId, ClearText value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] purpose = new LengthPrefixed().text("fingerprint/v1").toBytes();
            mac.init(new SecretKeySpec(
                    findOrCreate(integrationId).computePrimary(purpose, MAC_KEY_BYTES), mac.getAlgorithm()));
            byte[] digest = mac.doFinal(value.reveal().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, FINGERPRINT_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 does not work", e);
        }
    }

    private PrfSet findOrCreate(UUID integrationId) {
        IntegrationKeys.Row integrationKey = integrationKeys.findOrCreate(integrationId);
        Row row = find(integrationKey).orElseGet(() -> create(integrationKey));
        try {
            return Algorithm.DERIVATION.unwrap(
                    row.wrapped(), integrationKeys.unwrap(integrationKey), associatedData(integrationKey, row.keyId()));
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(
                    "Key " + row.keyId() + " does not open under the key of integration " + integrationId, e);
        }
    }

    /** Of several processes that need it at once, one inserts it and the others wait and read it. */
    private Row create(IntegrationKeys.Row integrationKey) {
        UUID keyId = Uuid7.next();
        WrappedKeyset wrapped = Algorithm.DERIVATION.wrap(
                Algorithm.DERIVATION.generate(),
                integrationKeys.unwrap(integrationKey),
                associatedData(integrationKey, keyId));
        jdbc.sql("insert into keyring.value_key"
                        + " (key_id, integration_id, integration_key_id, purpose, resource_id, version, wrapped_keyset)"
                        + " values (?, ?, ?, ?, ?, 0, ?) on conflict do nothing")
                .params(
                        keyId,
                        integrationKey.integrationId(),
                        integrationKey.keyId(),
                        PURPOSE,
                        integrationKey.integrationId(),
                        wrapped.toBytes())
                .update();
        return find(integrationKey).orElseThrow(() -> new KeyDestroyedException(keyId));
    }

    private Optional<Row> find(IntegrationKeys.Row integrationKey) {
        return jdbc.sql("select key_id, wrapped_keyset from keyring.value_key"
                        + " where integration_id = ? and integration_key_id = ? and purpose = '" + PURPOSE + "'")
                .params(integrationKey.integrationId(), integrationKey.keyId())
                .query((row, number) ->
                        new Row(row.getObject("key_id", UUID.class), WrappedKeyset.in(row, "wrapped_keyset")))
                .optional();
    }

    private static LengthPrefixed associatedData(IntegrationKeys.Row integrationKey, UUID keyId) {
        return new LengthPrefixed()
                .text(PURPOSE)
                .uuid(integrationKey.integrationId())
                .uuid(integrationKey.keyId())
                .uuid(keyId);
    }
}
