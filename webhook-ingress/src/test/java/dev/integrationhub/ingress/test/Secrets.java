package dev.integrationhub.ingress.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.integrationhub.ingress.secret.HandlerSecret;
import dev.integrationhub.ingress.secret.HandlerSecrets;
import dev.integrationhub.platform.keyring.ClearText;

/** One secret under one key, with the values that a test says. */
public record Secrets(List<HandlerSecret> values) implements HandlerSecrets {
    public static final String KEY = "signing-secret";

    /** The values from the current one to older ones; the last has version 1. */
    public static Secrets of(String... values) {
        List<HandlerSecret> secrets = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            secrets.add(new HandlerSecret(values.length - i, ClearText.of(values[i])));
        }
        return new Secrets(secrets);
    }

    @Override
    public List<HandlerSecret> find(UUID integrationId, String secretKey) {
        return secretKey.equals(KEY) ? values : List.of();
    }

    @Override
    public Optional<HandlerSecret> current(UUID integrationId, String secretKey) {
        return find(integrationId, secretKey).stream().findFirst();
    }
}
