package dev.integrationhub.command.oidc;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/**
 * What the identity provider says of itself (OpenID Connect Discovery 1.0). It is asked for with the first login and not at the start:
 * the hub works without it.
 */
@Component
@EnableConfigurationProperties(OidcSettings.class)
class IdentityProvider {
    static final String ID = "oidc";
    private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);
    private static final Set<String> SCOPES = Set.of("openid", "profile", "email");

    private final OidcSettings settings;
    private volatile @Nullable ClientRegistration known;

    IdentityProvider(OidcSettings settings) {
        this.settings = settings;
    }

    boolean isConfigured() {
        return settings.isConfigured();
    }

    String issuer() {
        return settings.issuer();
    }

    /** @throws ProblemException if there is none, or it does not answer */
    ClientRegistration registration(String redirectUri) {
        if (!settings.isConfigured()) {
            throw new ProblemException(ProblemCode.PATH_NOT_FOUND, "The hub has no identity provider.");
        }
        ClientRegistration registration = known;
        if (registration == null) {
            registration = discover();
            known = registration;
        }
        return ClientRegistration.withClientRegistration(registration)
                .redirectUri(redirectUri)
                .build();
    }

    private ClientRegistration discover() {
        try {
            return ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(
                            settings.clientSecret() == null
                                    ? ""
                                    : settings.clientSecret().reveal())
                    .scope(SCOPES)
                    .build();
        } catch (RuntimeException e) {
            LOG.warn("The identity provider {} cannot be used now", settings.issuer(), e);
            throw unavailable();
        }
    }

    static ProblemException unavailable() {
        return new ProblemException(
                ProblemCode.UNAVAILABLE,
                "The identity provider does not answer as it should. Try again.",
                List.of(),
                Duration.ofSeconds(10));
    }
}
