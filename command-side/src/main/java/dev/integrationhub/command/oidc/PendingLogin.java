package dev.integrationhub.command.oidc;

import java.time.Instant;

/**
 * A login that was sent to the identity provider and has not come back. The browser keeps it, sealed, so that only the browser which
 * began a login can end it, at any process of the hub.
 *
 * @param state what the answer is known again by
 * @param nonce what the identity is known again by
 * @param codeVerifier what the code is only good with (RFC 7636)
 * @param redirectUri where the answer was asked to be sent to
 * @param until when it is no longer waited for
 */
record PendingLogin(String state, String nonce, String codeVerifier, String redirectUri, Instant until) {
    @Override
    public String toString() {
        return "PendingLogin[not shown]";
    }
}
