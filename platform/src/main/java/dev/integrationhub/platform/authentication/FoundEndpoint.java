package dev.integrationhub.platform.authentication;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;

/** Gives Spring MVC the endpoint that was found when its access was checked: to look for it again would cost as much as then. */
class FoundEndpoint implements HandlerMapping, Ordered {
    private static final String ATTRIBUTE = FoundEndpoint.class.getName();

    static void remember(HttpServletRequest request, HandlerExecutionChain endpoint) {
        request.setAttribute(ATTRIBUTE, endpoint);
    }

    /** Once: what the request is dispatched to later, such as an error's page, is another endpoint. */
    @Override
    public @Nullable HandlerExecutionChain getHandler(HttpServletRequest request) {
        Object found = request.getAttribute(ATTRIBUTE);
        request.removeAttribute(ATTRIBUTE);
        return request.getDispatcherType() == DispatcherType.REQUEST ? (HandlerExecutionChain) found : null;
    }

    @Override
    public boolean usesPathPatterns() {
        return true;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
