package dev.integrationhub.api.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a target asks of whoever calls it, beside the hub's signature.
 *
 * @param secretKey the key of the secret, in the same integration; never held here
 * @param header of {@link TargetAuthenticationType#HEADER}; null for the others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetAuthentication(
        TargetAuthenticationType type,
        String secretKey,
        @Nullable String header) {}
