package dev.integrationhub.platform.session;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookies of a session (RFC 6265bis). On TLS the prefix {@code __Host-} keeps neighbouring hosts, and whoever can change what goes
 * without TLS, from putting one of theirs in its place. They live as long as the browser runs; the hub ends sessions itself.
 */
final class SessionCookies {
    private static final String SESSION = "hub-session";
    private static final String ON_TLS = "__Host-";

    /** Where pages look for it by convention; the header is {@link CsrfTokens#HEADER}. */
    private static final String CSRF = "XSRF-TOKEN";

    private SessionCookies() {}

    static Optional<SessionKey> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        String name = name(request);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .flatMap(cookie -> SessionKey.parse(cookie.getValue()));
    }

    static void write(SessionKey key, HttpServletRequest request, HttpServletResponse response) {
        add(cookie(name(request), key.reveal(), request).httpOnly(true), response);
    }

    /** For the hub's own pages: no other site's can read it. */
    static void writeCsrfToken(String token, HttpServletRequest request, HttpServletResponse response) {
        add(cookie(CSRF, token, request), response);
    }

    static void erase(HttpServletRequest request, HttpServletResponse response) {
        add(cookie(name(request), "", request).httpOnly(true).maxAge(Duration.ZERO), response);
        add(cookie(CSRF, "", request).maxAge(Duration.ZERO), response);
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String name, String value, HttpServletRequest request) {
        return ResponseCookie.from(name, value).path("/").sameSite("Lax").secure(request.isSecure());
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? ON_TLS + SESSION : SESSION;
    }

    private static void add(ResponseCookie.ResponseCookieBuilder cookie, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
