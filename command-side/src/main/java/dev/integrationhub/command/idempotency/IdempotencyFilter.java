package dev.integrationhub.command.idempotency;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violation;
import dev.integrationhub.platform.caller.Caller;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Answers a POST that was carried out before, and has the same {@code Idempotency-Key} and body, as it was answered then. */
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class IdempotencyFilter extends OncePerRequestFilter {
    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    /** Below these the answer can hold a password or a token; as a revealed secret, it is stored nowhere. */
    private static final List<String> SECRET_ANSWERS = List.of("/auth", "/access-tokens", "/users");

    private static final Pattern VALID_KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final IdempotencyStore store;
    private final RunningAttempts running;

    IdempotencyFilter(IdempotencyStore store, RunningAttempts running) {
        this.store = store;
        this.running = running;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getHeader(KEY) == null
                // Nothing is kept for somebody unknown, and nothing given to them.
                || Caller.present().isAnonymous()
                || request.getRequestURI().startsWith("/webhook/")
                || request.getRequestURI().startsWith("/actuator/")
                || holdsSecret(request.getServletPath());
    }

    private static boolean holdsSecret(String path) {
        return path.endsWith("/reveal") || SECRET_ANSWERS.stream().anyMatch(parent -> isBelow(path, parent));
    }

    private static boolean isBelow(String path, String parent) {
        return path.equals(parent) || path.startsWith(parent + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readAllBytes();
        IdempotentRequest keyed = keyed(request);
        Optional<StoredAnswer> before = store.begin(keyed, query(request), body);
        if (before.isPresent()) {
            replay(before.get(), response);
        } else {
            carryOut(keyed, new RequestWithBody(request, body), response, chain);
        }
    }

    private void carryOut(
            IdempotentRequest keyed, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        IdempotentRequest.enter(keyed);
        running.begin(keyed);
        try {
            chain.doFilter(request, answer);
            if (!keyed.isAnswered() && answer.getStatus() < 300) {
                store.answer(
                        keyed,
                        new StoredAnswer(answer.getStatus(), contentType(answer), answer.getContentAsByteArray()),
                        null);
            }
        } finally {
            running.end(keyed);
            IdempotentRequest.leave();
            store.release(keyed);
        }
        answer.copyBodyToResponse();
    }

    private static Map<String, String> contentType(HttpServletResponse answer) {
        return answer.getContentType() == null ? Map.of() : Map.of("Content-Type", answer.getContentType());
    }

    private static void replay(StoredAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(answer.body());
    }

    private static IdempotentRequest keyed(HttpServletRequest request) {
        String key = request.getHeader(KEY);
        if (!VALID_KEY.matcher(key).matches()) {
            String detail = KEY + " has 1 to 255 visible ASCII characters.";
            throw new ProblemException(
                    ProblemCode.INVALID_PARAMETER, detail, List.of(Violation.ofParameter(KEY, "pattern", detail)));
        }
        Caller caller = Caller.present();
        String actor = caller.actorType() + ":" + caller.actorId();
        return new IdempotentRequest(actor + " " + request.getMethod() + " " + request.getRequestURI(), key);
    }

    private static byte[] query(HttpServletRequest request) {
        return request.getQueryString() == null
                ? new byte[0]
                : request.getQueryString().getBytes(UTF_8);
    }
}
