package dev.integrationhub.command.oidc;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import dev.integrationhub.api.problem.ProblemException;

/** What becomes of a login with the identity provider that came to nothing. */
final class RefusedLogin {
    private static final String SIGN_IN_PAGE = "/admin/sign-in?refused=";

    private RefusedLogin() {}

    /**
     * Leads a person back to where one signs in, which says why.
     *
     * @throws ProblemException the same, if it is no browser that shows pages
     */
    static ResponseEntity<Void> answer(ProblemException refused, HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted == null || !accepted.contains(MediaType.TEXT_HTML_VALUE)) {
            throw refused;
        }
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(SIGN_IN_PAGE + refused.code().code()))
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
