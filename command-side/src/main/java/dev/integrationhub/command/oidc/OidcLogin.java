package dev.integrationhub.command.oidc;

import java.security.MessageDigest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Gets from the identity provider who somebody is. Spring Security exchanges the code and checks the identity: signature, issuer,
 * audience, times and nonce.
 */
@Component
class OidcLogin {
    private static final Logger LOG = LoggerFactory.getLogger(OidcLogin.class);

    private final IdentityProvider provider;

    /** Made with the first login: a hub that has no identity provider need not wait for it. */
    private static final class Exchange {
        static final OidcAuthorizationCodeAuthenticationProvider INSTANCE = CodeExchange.create();
    }

    OidcLogin(IdentityProvider provider) {
        this.provider = provider;
    }

    /**
     * What came back with the browser.
     *
     * @param error what the identity provider says instead of a code
     */
    record Answer(
            @Nullable String state,
            @Nullable String code,
            @Nullable String error) {
        @Override
        public String toString() {
            return "Answer[not shown]";
        }
    }

    /** @throws ProblemException if the answer makes nobody of the browser */
    OidcUser finish(PendingLogin login, Answer answer) {
        if (answer.state() == null || !equal(answer.state(), login.state())) {
            throw refused("This is not the answer to the login that this browser began.");
        }
        if (answer.code() == null) {
            throw refused("The identity provider lets nobody in.");
        }
        ClientRegistration registration = provider.registration(login.redirectUri());
        OAuth2AuthorizationExchange exchanged = new OAuth2AuthorizationExchange(
                AuthorizationRequests.of(login, registration),
                OAuth2AuthorizationResponse.success(answer.code())
                        .redirectUri(login.redirectUri())
                        .state(answer.state())
                        .build());
        try {
            if (Exchange.INSTANCE.authenticate(new OAuth2LoginAuthenticationToken(registration, exchanged))
                            instanceof OAuth2LoginAuthenticationToken identified
                    && identified.getPrincipal() instanceof OidcUser user) {
                return user;
            }
            throw new IllegalStateException("Spring Security answers with something else");
        } catch (OAuth2AuthenticationException e) {
            // The description names claims and what is wrong with them; neither code nor token are in it.
            LOG.info("A login with the identity provider was refused: {}", e.getError());
            throw refused("The identity that the provider gave cannot be trusted: "
                    + e.getError().getErrorCode() + ".");
        }
    }

    static ProblemException refused(String detail) {
        return new ProblemException(ProblemCode.OIDC_LOGIN_REFUSED, detail);
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }
}
