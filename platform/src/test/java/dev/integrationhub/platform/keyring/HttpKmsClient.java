package dev.integrationhub.platform.keyring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import org.jspecify.annotations.Nullable;

/** Asks the key management service that a test runs; its keys are {@code test-kms://host:port/name}. */
public final class HttpKmsClient implements KmsClient {
    private static final String SCHEME = "test-kms:";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Override
    public boolean doesSupport(String keyUri) {
        return keyUri.startsWith(SCHEME);
    }

    @Override
    public KmsClient withCredentials(@Nullable String credentialPath) {
        return this;
    }

    @Override
    public KmsClient withDefaultCredentials() {
        return this;
    }

    @Override
    public Aead getAead(String keyUri) {
        String key = "http:" + keyUri.substring(SCHEME.length());
        return new Aead() {
            @Override
            public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
                return ask(key + "/encrypt", plaintext);
            }

            @Override
            public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
                return ask(key + "/decrypt", ciphertext);
            }
        };
    }

    private static byte[] ask(String url, byte[] body) throws GeneralSecurityException {
        try {
            HttpResponse<byte[]> answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new GeneralSecurityException("the service answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new GeneralSecurityException("the service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GeneralSecurityException(e);
        }
    }
}
