package dev.integrationhub.platform.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Reads the body of a request whose endpoint takes none, and throws it away: over the limit, or not arrived whole, it is refused like
 * any other, before the endpoint has done anything.
 */
class UnreadBody implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        // An error has a dispatch of its own, and the body may be what broke.
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && !readsItself(method, request)) {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
        return true;
    }

    private static boolean readsItself(HandlerMethod method, HttpServletRequest request) {
        return WebhookPath.isAskedFor(request)
                || Arrays.stream(method.getMethodParameters())
                        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }
}
