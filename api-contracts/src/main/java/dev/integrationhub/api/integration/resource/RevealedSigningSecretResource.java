package dev.integrationhub.api.integration.resource;

/**
 * The secret with which the hub signs what it delivers for an integration, for whoever is to verify it.
 *
 * @param value {@code whsec_} and the key in base64, as Standard Webhooks writes it
 */
public record RevealedSigningSecretResource(String value, long version) {
    @Override
    public String toString() {
        return "RevealedSigningSecretResource[version " + version + "]";
    }
}
