package dev.integrationhub.ingress.operate.replay;

import java.net.URI;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.replay.resource.ReplayPreviewResource;
import dev.integrationhub.api.replay.resource.ReplayResource;
import dev.integrationhub.ingress.operate.DeliveryFilter;
import dev.integrationhub.ingress.operate.KnownIntegrations;

@RestController
class ReplayDeliveriesEndpoint {
    private final KnownIntegrations integrations;
    private final Replays replays;
    private final ReplayCounting counting;

    ReplayDeliveriesEndpoint(KnownIntegrations integrations, Replays replays, ReplayCounting counting) {
        this.integrations = integrations;
        this.replays = replays;
        this.counting = counting;
    }

    /** Counts the deliveries that a filter means, or begins to replay them. */
    @PostMapping(path = "/integrations/{id}/deliveries/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replay many of an integration's deliveries, or count what would be replayed")
    @ApiResponse(
            responseCode = "200",
            description = "Counted, with preview",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ReplayPreviewResource.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Begun",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ReplayResource.class)))
    @Access(scope = Scope.DELIVERIES_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<Object> replay(@PathVariable String id, @RequestBody ReplayBody body) {
        UUID integrationId = integrations.require(id);
        DeliveryFilter filter = body.valid();
        if (body.isPreview()) {
            ReplayCount count = counting.count(integrationId, filter);
            return ResponseEntity.ok(new ReplayPreviewResource(
                    ReplayFilters.shown(filter), count.total(), count.complete(), count.counts()));
        }
        ReplayResource begun = replays.start(integrationId, filter).resource();
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create("/integrations/" + integrationId + "/deliveries/replays/" + begun.id()))
                .body(begun);
    }
}
