package dev.integrationhub.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Where strangers are expected: they come from anywhere, under any name of the hub, and their bytes pass as they are. */
public final class WebhookPath {
    private static final String PREFIX = "/webhook/";

    private WebhookPath() {}

    /** By the path as it was sent, and as the servlet container reads it: {@code /webhook/..;/integrations} is none. */
    public static boolean isAskedFor(HttpServletRequest request) {
        return request.getRequestURI().startsWith(PREFIX)
                && request.getServletPath().startsWith(PREFIX);
    }
}
