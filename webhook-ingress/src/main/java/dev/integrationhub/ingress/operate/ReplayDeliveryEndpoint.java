package dev.integrationhub.ingress.operate;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.delivery.resource.NewReplayResource;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.deliver.DeliveryWork;
import dev.integrationhub.ingress.payload.DeliveryRights;
import dev.integrationhub.platform.caller.CommandMetadata;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.web.PathId;

/** However the former delivery ended, or if it is still pending: the new one has a life of its own. */
@RestController
class ReplayDeliveryEndpoint {
    private static final String PATH = "/deliveries/{deliveryId}/replay";

    private final DeliveryRights rights;
    private final DeliveryRows rows;
    private final KeptPayloads payloads;
    private final NewReplays replays;
    private final DeliveryChanges changes;
    private final CommandMetadata metadata;
    private final DeliveryWork work;

    ReplayDeliveryEndpoint(
            DeliveryRights rights,
            DeliveryRows rows,
            KeptPayloads payloads,
            NewReplays replays,
            DeliveryChanges changes,
            CommandMetadata metadata,
            DeliveryWork work) {
        this.rights = rights;
        this.rows = rows;
        this.payloads = payloads;
        this.replays = replays;
        this.changes = changes;
        this.metadata = metadata;
        this.work = work;
    }

    @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Bring a webhook to its target once more, as a new delivery")
    @Access(scope = Scope.DELIVERIES_WRITE, audit = AuditPolicy.EVENT, narrowed = true)
    NewReplayResource replay(@PathVariable String deliveryId) {
        UUID former = PathId.parse(deliveryId, ProblemCode.DELIVERY_NOT_FOUND);
        UUID payloadOf =
                rights.require(Scope.DELIVERIES_WRITE, former, "POST " + PATH).payloadOf();
        NewReplay replay = new NewReplay(Uuid7.next(), replayable(former, payloadOf));
        Map<String, String> caller = metadata.ofPresentCaller();
        NewReplayResource made = changes.perform(() -> {
            replays.insert(List.of(replay), caller);
            return new NewReplayResource(replay.id(), payloadOf);
        });
        work.look();
        return made;
    }

    private DeliveryRow replayable(UUID delivery, UUID payloadOf) {
        return rows.find(delivery)
                .filter(row -> payloads.of(List.of(payloadOf)).contains(payloadOf))
                .orElseThrow(
                        () -> new ProblemException(ProblemCode.PAYLOAD_GONE, ProblemCode.PAYLOAD_GONE.title() + "."));
    }
}
