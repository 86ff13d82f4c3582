package dev.integrationhub.ingress.receive;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.ingress.answer.WebhookAnswer;
import dev.integrationhub.ingress.answer.WebhookReceipt;

/**
 * {@code /webhook/{handler-name}}, with any method but TRACE, which the servlet container refuses. Request and answer bypass Spring's
 * converters, which would read forms as parameters and negotiate types: the bytes of both sides pass as they are.
 */
@RestController
class WebhookEndpoint {
    private static final String STORED =
            "Stored. A handler may say otherwise: its own response, what its target answered, or what its provider expects";

    private final Reception reception;

    WebhookEndpoint(Reception reception) {
        this.reception = reception;
    }

    @Operation(summary = "Send a webhook to a handler")
    @ApiResponse(
            responseCode = "202",
            description = STORED,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = WebhookReceipt.class)))
    @RequestMapping("/webhook/{handlerName}")
    @Access(scope = Scope.PUBLIC, audit = AuditPolicy.EVENT)
    void receive(@PathVariable String handlerName, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            write(reception.receive(handlerName, request, response), response);
        } catch (MethodRefused e) {
            response.setHeader(HttpHeaders.ALLOW, e.allow());
            throw e;
        }
    }

    /** Spring answers OPTIONS itself unless it is named. */
    @Operation(summary = "Send a webhook to a handler")
    @ApiResponse(
            responseCode = "202",
            description = STORED,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = WebhookReceipt.class)))
    @RequestMapping(path = "/webhook/{handlerName}", method = RequestMethod.OPTIONS)
    @Access(scope = Scope.PUBLIC, audit = AuditPolicy.EVENT)
    void receiveOptions(@PathVariable String handlerName, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        receive(handlerName, request, response);
    }

    private static void write(WebhookAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().all().forEach(field -> response.addHeader(field.name(), field.value()));
        // The answer is somebody else's, at the hub's own origin: no browser may run it there.
        response.addHeader("Content-Security-Policy", "sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (answer.body().length > 0) {
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        }
    }
}
