package dev.integrationhub.api.login.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A way to sign in.
 *
 * @param type {@code password}: send name and password to {@code path}; {@code oidc}: have the browser go there
 * @param name for people
 * @param demo null unless the hub is a demo
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LoginProviderResource(
        String type,
        String name,
        String path,

        @Schema(description = "In a demo alone: how anybody signs in") @Nullable
        DemoLogin demo) {

    /** One that does not say how to sign in. */
    public LoginProviderResource(String type, String name, String path) {
        this(type, name, path, null);
    }
}
