package dev.integrationhub.api.integration.resource;

/** The value of a secret, for whoever may have it. */
public record RevealedSecretResource(String value) {
    @Override
    public String toString() {
        return "RevealedSecretResource";
    }
}
