package dev.integrationhub.command.handler;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.command.AddHandler;
import dev.integrationhub.api.integration.resource.HandlerResource;
import dev.integrationhub.command.integration.HandlerDetail;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.id.Uuid7;

/** {@code POST /integrations/{id}/handlers}. */
@RestController
class CreateHandlerEndpoint {
    private final Writes writes;
    private final HandlerResources resources;

    CreateHandlerEndpoint(Writes writes, HandlerResources resources) {
        this.writes = writes;
        this.resources = resources;
    }

    @PostMapping("/integrations/{id}/handlers")
    @Operation(summary = "Add a handler")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Access(scope = Scope.HANDLERS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<HandlerResource> create(@PathVariable UUID id, @RequestBody HandlerBody body) {
        ValidHandler handler = body.valid();
        UUID handlerId = Uuid7.next();
        return writes.perform(
                new AddHandler(
                        id,
                        handlerId,
                        handler.name(),
                        handler.defaultArgs(),
                        new HandlerSettings(
                                        handler.method(), handler.targetUrl(), handler.description(), null, null, null)
                                .with(handler.webhook())
                                .with(handler.delivery())),
                (Written<HandlerDetail> written) -> Answers.created(
                        "/integrations/" + id + "/handlers/" + handlerId, resources.of(id, written.state()), written));
    }
}
