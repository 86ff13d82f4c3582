package dev.integrationhub.api.delivery.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.webhook.VerificationScheme;

/**
 * By what a webhook was taken for genuine.
 *
 * @param verified false where the handler asks for nothing
 * @param secretVersion the version of the secret that its signature was made with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerificationResult(
        VerificationScheme scheme,
        boolean verified,
        @Nullable Long secretVersion) {}
