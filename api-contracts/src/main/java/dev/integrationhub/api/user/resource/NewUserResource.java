package dev.integrationhub.api.user.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A user who was just created.
 *
 * @param password the password that the hub made up, shown this once; left out if the request had one
 */
public record NewUserResource(
        @JsonUnwrapped UserResource user,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String password) {

    @Override
    public String toString() {
        return "NewUserResource[" + user.id() + "]";
    }
}
