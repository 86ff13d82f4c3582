package dev.integrationhub.command.oidc;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.platform.keyring.KeyDestroyedException;
import dev.integrationhub.platform.keyring.Keyring;
import dev.integrationhub.platform.keyring.SealBrokenException;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Where a browser keeps a login that is under way: sealed, since it can neither read nor change it. */
@Component
class PendingLoginCookie {
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final String NAME = "hub-oidc-login";
    private static final String PURPOSE = "oidc-login/v1";

    private final Keyring keyring;
    private final JsonMapper json;
    private final Clock clock;

    PendingLoginCookie(Keyring keyring, JsonMapper json, Clock clock) {
        this.keyring = keyring;
        this.json = json;
        this.clock = clock;
    }

    ResponseCookie of(PendingLogin login, HttpServletRequest request) {
        String sealed = keyring.sealHubWide(PURPOSE, context(request), json.writeValueAsBytes(login));
        return cookie(sealed, LONGEST, request);
    }

    ResponseCookie erased(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    /** Empty if there is none, or none that is still waited for. */
    Optional<PendingLogin> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(request)))
                        .findFirst()
                        .flatMap(cookie -> open(cookie.getValue(), request))
                        .filter(login -> clock.instant().isBefore(login.until()));
    }

    private Optional<PendingLogin> open(String sealed, HttpServletRequest request) {
        try {
            return Optional.of(
                    json.readValue(keyring.openHubWide(PURPOSE, context(request), sealed), PendingLogin.class));
        } catch (SealBrokenException | KeyDestroyedException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static byte[] context(HttpServletRequest request) {
        return name(request).getBytes(US_ASCII);
    }

    /** The answer comes from another site, by a link: with {@code SameSite=Lax} the cookie goes along. */
    private static ResponseCookie cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + NAME : NAME;
    }
}
