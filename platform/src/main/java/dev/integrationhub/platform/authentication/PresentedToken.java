package dev.integrationhub.platform.authentication;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.keyring.ClearText;

/** The token a request came with: {@code Authorization: Bearer} (RFC 6750, 2.1) or {@code X-Access-Token}. */
final class PresentedToken {
    private static final String BEARER = "bearer ";

    private PresentedToken() {}

    /** @throws ProblemException if the request has credentials of another kind, or more than one token */
    static Optional<ClearText> in(HttpServletRequest request) {
        Stream<String> bearers =
                Collections.list(request.getHeaders("Authorization")).stream().map(PresentedToken::bearer);
        Stream<String> others = Collections.list(request.getHeaders("X-Access-Token")).stream();
        List<String> tokens = Stream.concat(bearers, others).map(String::strip).toList();
        if (tokens.size() > 1) {
            throw invalid("Send one access token, once.");
        }
        return tokens.stream().findFirst().map(PresentedToken::clearText);
    }

    private static String bearer(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw invalid("The hub takes access tokens: 'Authorization: Bearer ...'.");
        }
        return authorization.substring(BEARER.length());
    }

    private static ClearText clearText(String token) {
        try {
            return ClearText.of(token);
        } catch (IllegalArgumentException e) {
            throw invalid(ProblemCode.INVALID_ACCESS_TOKEN.title() + ".");
        }
    }

    static ProblemException invalid(String detail) {
        return new ProblemException(ProblemCode.INVALID_ACCESS_TOKEN, detail);
    }
}
