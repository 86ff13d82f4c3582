package dev.integrationhub.command.oidc;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.integrationhub.platform.keyring.ClearText;

/**
 * The identity provider that people may sign in with, if there is one.
 *
 * @param issuer its URL; empty: there is none
 * @param clientId what it knows the hub as
 * @param clientSecret what the hub proves that with
 * @param rolesClaim the claim that says what somebody is, such as {@code groups}; with points for one inside another
 * @param roleMapping which role of the hub that is, as {@code value=role}, separated by commas
 */
@ConfigurationProperties("hub.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @Nullable ClearText clientSecret,
        @DefaultValue("groups") String rolesClaim,
        @DefaultValue("") String roleMapping) {

    OidcSettings {
        if (!issuer.isBlank() && (clientId.isBlank() || clientSecret == null || roleMapping.isBlank())) {
            throw new IllegalArgumentException("hub.oidc.issuer (HUB_OIDC_ISSUER) needs HUB_OIDC_CLIENT_ID,"
                    + " HUB_OIDC_CLIENT_SECRET and HUB_OIDC_ROLE_MAPPING");
        }
    }

    boolean isConfigured() {
        return !issuer.isBlank();
    }
}
