package dev.integrationhub.platform.authentication;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.platform.access.AccessTokens;
import dev.integrationhub.platform.access.Rights;
import dev.integrationhub.platform.access.StoredToken;
import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.platform.caller.Client;
import dev.integrationhub.platform.keyring.ClearText;

/** Knows the owner of a token by the token. Why one is refused is told to nobody: who tries tokens would learn from it. */
final class TokenAuthentication {
    private static final String TOKEN = "token";

    private final BootstrapToken bootstrap;
    private final AccessTokens tokens;
    private final Clock clock;

    TokenAuthentication(BootstrapToken bootstrap, AccessTokens tokens, Clock clock) {
        this.bootstrap = bootstrap;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @throws dev.integrationhub.api.problem.ProblemException if the token lets nobody in, or not from there */
    Caller authenticate(ClearText presented, Caller caller) {
        if (bootstrap.is(presented)) {
            return caller.identifiedAs(
                    TOKEN, BootstrapToken.ID, TOKEN, BootstrapToken.ID, Rights.everywhere(Scope.grantable()));
        }
        Instant now = clock.instant();
        StoredToken token = tokens.find(presented)
                .filter(found -> found.isGood(now) && found.admits(address(caller.client())))
                .orElseThrow(() -> PresentedToken.invalid(ProblemCode.INVALID_ACCESS_TOKEN.title() + "."));
        tokens.used(token, now);
        String id = token.id().toString();
        return caller.identifiedAs(TOKEN, id, TOKEN, id, token.rights());
    }

    private static @Nullable InetAddress address(@Nullable Client client) {
        try {
            // A servlet container gives addresses, never names: nothing is looked up.
            return client == null ? null : InetAddress.getByName(client.address());
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
