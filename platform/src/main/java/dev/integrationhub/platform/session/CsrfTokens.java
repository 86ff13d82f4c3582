package dev.integrationhub.platform.session;

import java.security.MessageDigest;
import java.util.Base64;

import dev.integrationhub.platform.keyring.Keyring;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What a page proves with that it is the hub's own: an HMAC of its session, which another site's page can neither read nor make. It is
 * good for that session alone, and nothing need be stored of it (OWASP, Cross-Site Request Forgery Prevention: HMAC-based token).
 */
public class CsrfTokens {
    /** The header that it comes in. */
    public static final String HEADER = "X-XSRF-TOKEN";

    private static final String PURPOSE = "csrf-token/v1";

    private final Keyring keyring;

    CsrfTokens(Keyring keyring) {
        this.keyring = keyring;
    }

    /** The token of a session. */
    public String of(Session session) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keyring.keyedDigest(PURPOSE, session.id().getBytes(US_ASCII)));
    }

    boolean isOf(Session session, String presented) {
        return MessageDigest.isEqual(of(session).getBytes(US_ASCII), presented.getBytes(UTF_8));
    }
}
