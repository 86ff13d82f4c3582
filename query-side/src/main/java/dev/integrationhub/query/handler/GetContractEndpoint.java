package dev.integrationhub.query.handler;

import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.web.ETags;

/** The JSON Schemas of a synced handler: what it takes and what it answers. */
@RestController
class GetContractEndpoint {
    private final Handlers handlers;
    private final JdbcClient jdbc;

    GetContractEndpoint(Handlers handlers, JdbcClient jdbc) {
        this.handlers = handlers;
        this.jdbc = jdbc;
    }

    @GetMapping(path = "/integrations/{id}/handlers/{handlerId}/contract", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Get the JSON Schemas of a synced handler")
    @Access(scope = Scope.HANDLERS_READ, audit = AuditPolicy.NONE)
    ResponseEntity<byte[]> get(@PathVariable String id, @PathVariable String handlerId) {
        HandlerView view = handlers.find(id, handlerId);
        byte[] contract = Optional.ofNullable(view.contractSha256())
                .flatMap(this::content)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.CONTRACT_NOT_FOUND,
                        "Handler '" + view.name() + "' was not synced with a contract."));
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(contract);
    }

    private Optional<byte[]> content(String sha256) {
        return jdbc.sql("select content from event_store.content where sha256 = ?")
                .param(sha256)
                .query(byte[].class)
                .optional();
    }
}
