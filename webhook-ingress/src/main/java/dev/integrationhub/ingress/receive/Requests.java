package dev.integrationhub.ingress.receive;

import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.platform.outbound.Header;
import dev.integrationhub.platform.outbound.Headers;

/** Takes requests from the servlet container, which forgets them when they are answered. */
final class Requests {
    private static final byte[] NOTHING = {};

    private Requests() {}

    static InboundRequest withoutBody(HttpServletRequest request) {
        return withBody(request, NOTHING);
    }

    static InboundRequest withBody(HttpServletRequest request, byte[] body) {
        return new InboundRequest(
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                headers(request),
                request.getRemoteAddr(),
                body);
    }

    private static Headers headers(HttpServletRequest request) {
        List<Header> fields = new ArrayList<>();
        Enumeration<String> names = request.getHeaderNames();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            Enumeration<String> values = request.getHeaders(name);
            while (values.hasMoreElements()) {
                String value = values.nextElement();
                if (Header.isLegal(name, value)) {
                    fields.add(new Header(name, value));
                }
            }
        }
        return new Headers(fields);
    }
}
