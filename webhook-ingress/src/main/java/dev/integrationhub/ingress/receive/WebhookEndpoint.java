package dev.integrationhub.ingress.receive;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.ingress.route.RouteLookup;

/**
 * {@code /webhook/{handler-name}}, with any method but TRACE, which the servlet container refuses. Request and answer bypass Spring's
 * converters, which would read forms as parameters and negotiate types: the bytes of both sides pass as they are.
 */
@RestController
class WebhookEndpoint {
    private final RouteLookup routes;
    private final WebhookDelivery delivery;

    WebhookEndpoint(RouteLookup routes, WebhookDelivery delivery) {
        this.routes = routes;
        this.delivery = delivery;
    }

    @Operation(summary = "Send a webhook to a handler")
    @RequestMapping("/webhook/{handlerName}")
    @Access(scope = Scope.PUBLIC, audit = AuditPolicy.NONE)
    void receive(@PathVariable String handlerName, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Route route = routes.find(handlerName);
        answer(delivery.deliver(received(route, request)), response);
    }

    /** Spring answers OPTIONS itself unless it is named. */
    @Operation(summary = "Send a webhook to a handler")
    @RequestMapping(path = "/webhook/{handlerName}", method = RequestMethod.OPTIONS)
    @Access(scope = Scope.PUBLIC, audit = AuditPolicy.NONE)
    void receiveOptions(@PathVariable String handlerName, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        receive(handlerName, request, response);
    }

    private static ReceivedWebhook received(Route route, HttpServletRequest request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name, Collections.list(request.getHeaders(name))));
        return new ReceivedWebhook(
                route, headers, SenderQuery.parse(request.getQueryString()), request.getContentType(), body(request));
    }

    private static byte[] body(HttpServletRequest request) {
        try {
            return request.getInputStream().readAllBytes();
        } catch (IOException e) {
            ProblemException broken = new ProblemException(
                    ProblemCode.MALFORMED_REQUEST, "The body of the request did not arrive whole.");
            broken.initCause(e);
            throw broken;
        }
    }

    private static void answer(WebhookAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        AnsweredHeaders.of(answer.headers()).all().forEach(field -> response.addHeader(field.name(), field.value()));
        // The answer is somebody else's, at the hub's own origin: no browser may run it there.
        response.addHeader("Content-Security-Policy", "sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (answer.body().length > 0) {
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        }
    }
}
