package dev.integrationhub.platform.authentication;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.UnsatisfiedServletRequestParameterException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.caller.Caller;

/**
 * Lets a request through to its endpoint if its caller has the scope that the endpoint declares; where the endpoint is of an
 * integration, for that integration. Nobody gets to an endpoint that declares nothing. A filter, so that nothing is read, stored or
 * repeated for somebody who may not have it; the endpoint is the one that Spring MVC will call, as it is asked for it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 26)
class EndpointAccess extends OncePerRequestFilter {
    private static final String OF_AN_INTEGRATION = "/integrations/{id}";

    private final Supplier<RequestMappingHandlerMapping> endpoints;
    private final Denials denials;

    /**
     * Decides over the endpoints of Spring MVC.
     *
     * @param endpoints asked for with the first request: filters are made before what they lead to
     */
    EndpointAccess(Supplier<RequestMappingHandlerMapping> endpoints, Denials denials) {
        this.endpoints = endpoints;
        this.denials = denials;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HandlerExecutionChain endpoint = endpoint(request);
        if (endpoint != null && !tellsMethodsOnly(request, endpoint.getHandler())) {
            check(endpoint.getHandler(), request);
            FoundEndpoint.remember(request, endpoint);
        }
        chain.doFilter(request, response);
    }

    /** Null if no endpoint answers such a request: Spring MVC will find the same, and say why. */
    private @Nullable HandlerExecutionChain endpoint(HttpServletRequest request) throws ServletException {
        ServletRequestPathUtils.parseAndCache(request);
        try {
            return endpoints.get().getHandler(request);
        } catch (HttpRequestMethodNotSupportedException
                | HttpMediaTypeException
                | UnsatisfiedServletRequestParameterException e) {
            return null;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private void check(Object handler, HttpServletRequest request) {
        Access access = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Access.class) : null;
        if (access == null) {
            throw Denial.of(Caller.current());
        }
        if (access.scope() != Scope.PUBLIC) {
            check(access, request);
        }
    }

    private void check(Access access, HttpServletRequest request) {
        Caller caller = Caller.present();
        try {
            require(access, caller, request);
        } catch (ProblemException refused) {
            denials.tell(caller, access.scope(), request.getMethod() + " " + pattern(request), integrationId(request));
            throw refused;
        }
    }

    private static void require(Access access, Caller caller, HttpServletRequest request) {
        if (access.sessionOnly() && caller.isMachine()) {
            throw Denial.ofMachine();
        }
        if (!allows(caller, access, request)) {
            throw Denial.of(caller);
        }
    }

    private static boolean allows(Caller caller, Access access, HttpServletRequest request) {
        Scope scope = access.scope();
        if (scope == Scope.SIGNED_IN) {
            return !caller.isAnonymous();
        }
        if (caller.rights().allow(scope)) {
            return true;
        }
        if (!pattern(request).startsWith(OF_AN_INTEGRATION)) {
            return access.narrowed() && caller.rights().allowSomewhere(scope);
        }
        UUID integrationId = integrationId(request);
        if (integrationId == null || !caller.rights().see(integrationId)) {
            throw Denial.unseen(caller, integrationId);
        }
        return caller.rights().allow(scope, integrationId);
    }

    private static String pattern(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    private static @Nullable UUID integrationId(HttpServletRequest request) {
        if (!pattern(request).startsWith(OF_AN_INTEGRATION)) {
            return null;
        }
        Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        try {
            return UUID.fromString(String.valueOf(variables.get("id")));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What Spring MVC itself answers to OPTIONS: the methods of a path. */
    private static boolean tellsMethodsOnly(HttpServletRequest request, Object handler) {
        return request.getMethod().equals("OPTIONS")
                && handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("org.springframework.web.servlet.mvc.method.");
    }
}
