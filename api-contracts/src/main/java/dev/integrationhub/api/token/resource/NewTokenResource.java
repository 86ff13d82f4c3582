package dev.integrationhub.api.token.resource;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An access token in the one answer that shows it.
 *
 * @param token what the machine sends
 */
public record NewTokenResource(String token, @JsonUnwrapped TokenResource about) {
    @Override
    public String toString() {
        return "NewTokenResource[" + about + "]";
    }
}
