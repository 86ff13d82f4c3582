package dev.integrationhub.platform.authentication;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.platform.caller.Caller;

/** The actuator's endpoints declare nothing: what the operator made public may be read by everybody, all else is for operators. */
@Order(Ordered.HIGHEST_PRECEDENCE + 24)
class ActuatorAccess extends OncePerRequestFilter {
    private static final String ACTUATOR = "/actuator";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Set<String> open;
    private final Denials denials;

    /**
     * Guards the actuator.
     *
     * @param open identifiers of the endpoints that everybody may read
     */
    ActuatorAccess(Set<String> open, Denials denials) {
        this.open = open;
        this.denials = denials;
    }

    /** By the path as the servlet container reads it, which is what the actuator goes by. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !isBelow(path, ACTUATOR)
                || (READING.contains(request.getMethod())
                        && open.stream().anyMatch(endpoint -> isBelow(path, ACTUATOR + "/" + endpoint)));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = Caller.present();
        if (!caller.rights().allow(Scope.HUB_OPERATE)) {
            denials.tell(caller, Scope.HUB_OPERATE, request.getMethod() + " " + ACTUATOR, null);
            throw Denial.of(caller);
        }
        chain.doFilter(request, response);
    }

    private static boolean isBelow(String path, String parent) {
        return path.equals(parent) || path.startsWith(parent + "/");
    }
}
