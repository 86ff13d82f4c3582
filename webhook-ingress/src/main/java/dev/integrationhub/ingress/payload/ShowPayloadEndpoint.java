package dev.integrationhub.ingress.payload;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.store.Payloads;
import dev.integrationhub.ingress.store.StoredPayload;
import dev.integrationhub.platform.web.PathId;

/** The bytes are a stranger's: they are never shown as what their sender says they are. */
@RestController
class ShowPayloadEndpoint {
    private static final String PATH = "/deliveries/{deliveryId}/payload";

    private final DeliveryRights rights;
    private final Payloads payloads;

    ShowPayloadEndpoint(DeliveryRights rights, Payloads payloads) {
        this.rights = rights;
        this.payloads = payloads;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(summary = "Download the body of a webhook as it was received")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @Access(scope = Scope.DELIVERIES_READ, audit = AuditPolicy.NONE, narrowed = true)
    ResponseEntity<byte[]> show(@PathVariable String deliveryId) {
        UUID id = PathId.parse(deliveryId, ProblemCode.DELIVERY_NOT_FOUND);
        StoredPayload payload = payloads.find(
                        rights.require(Scope.DELIVERIES_READ, id, "GET " + PATH).payloadOf())
                .filter(kept -> kept.erasedAt() == null)
                .orElseThrow(
                        () -> new ProblemException(ProblemCode.PAYLOAD_GONE, ProblemCode.PAYLOAD_GONE.title() + "."));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("delivery-" + id + ".bin")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(payload.body());
    }
}
