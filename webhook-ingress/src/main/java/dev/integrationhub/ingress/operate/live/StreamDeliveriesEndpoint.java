package dev.integrationhub.ingress.operate.live;

import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.ingress.operate.KnownIntegrations;
import dev.integrationhub.platform.access.Rights;
import dev.integrationhub.platform.authentication.StandingRights;
import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.platform.web.InvalidParameter;

/** Holds neither a thread of the server nor a place among the requests it works on. */
@RestController
class StreamDeliveriesEndpoint {
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final long NO_TIMEOUT = 0;

    private final KnownIntegrations integrations;
    private final LiveDeliveries live;
    private final ObjectProvider<StandingRights> standing;

    /** @param standing not there where nobody calls, as in a rebuild */
    StreamDeliveriesEndpoint(
            KnownIntegrations integrations, LiveDeliveries live, ObjectProvider<StandingRights> standing) {
        this.integrations = integrations;
        this.live = live;
        this.standing = standing;
    }

    /**
     * Tells of each change of an integration's deliveries as it happens.
     *
     * @param lastEventId of the last event that the client has got: those after it come first
     */
    @GetMapping(path = "/integrations/{id}/deliveries/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Watch an integration's deliveries")
    @ApiResponse(
            responseCode = "200",
            description =
                    "Events named delivery, each with a delivery as its data; reset when there were too many to tell",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @Access(scope = Scope.DELIVERIES_READ, audit = AuditPolicy.NONE)
    ResponseEntity<SseEmitter> stream(
            @PathVariable String id,
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String lastEventId,
            HttpServletRequest request) {
        Long since = lastEventId == null || lastEventId.isEmpty() ? null : place(lastEventId);
        UUID integrationId = integrations.require(id);
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        if (request.getMethod().equals("HEAD")) {
            emitter.complete();
        } else {
            watch(integrationId, emitter, since, request);
        }
        // A proxy that collected the answer would keep its events.
        return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter);
    }

    private void watch(UUID integrationId, SseEmitter emitter, @Nullable Long since, HttpServletRequest request) {
        Caller caller = Caller.present();
        Supplier<Rights> rights = standing.getObject().of(request);
        LiveStream stream = live.open(
                integrationId,
                caller.actorType() + ":" + caller.actorId(),
                new EmitterWatcher(emitter),
                () -> rights.get().allow(Scope.DELIVERIES_READ, integrationId),
                since);
        emitter.onCompletion(stream::end);
        emitter.onError(failure -> stream.end());
    }

    private static long place(String text) {
        try {
            long place = Long.parseLong(text);
            if (place >= 0) {
                return place;
            }
        } catch (NumberFormatException e) {
            // Answered below.
        }
        throw new InvalidParameter(LAST_EVENT_ID, "Not an id that the hub gave out.");
    }
}
