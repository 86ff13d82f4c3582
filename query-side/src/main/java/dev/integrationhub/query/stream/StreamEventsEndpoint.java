package dev.integrationhub.query.stream;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.platform.access.Rights;
import dev.integrationhub.platform.authentication.StandingRights;
import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.platform.web.InvalidParameter;
import dev.integrationhub.platform.web.KnownParameters;
import dev.integrationhub.platform.web.PathId;
import dev.integrationhub.query.state.IntegrationLog;

/** Whoever watches holds neither a thread of the server nor a place among the requests it works on. */
@RestController
class StreamEventsEndpoint {
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final String AFTER = "after";
    private static final KnownParameters PARAMETERS = KnownParameters.of(AFTER);
    private static final long NO_TIMEOUT = 0;
    private static final Pattern VERSION = Pattern.compile("\\d{1,18}");

    private final IntegrationLog log;
    private final EventStreams streams;
    private final ObjectProvider<StandingRights> standing;

    /** @param standing not there where nobody calls, as in a rebuild */
    StreamEventsEndpoint(IntegrationLog log, EventStreams streams, ObjectProvider<StandingRights> standing) {
        this.log = log;
        this.streams = streams;
        this.standing = standing;
    }

    /**
     * The events of an integration as they are stored, the oldest first, also when it was deleted or purged. As lines of JSON up to the
     * newest, whose version is in the header {@code Hub-Last-Version}; as server-sent events without end.
     *
     * @param after the version of the last event that the client has got
     * @param lastEventId the same; it takes precedence, since a browser that comes back sends it with the address it began with
     */
    @GetMapping(
            path = "/integrations/{id}/events",
            produces = {MediaType.APPLICATION_NDJSON_VALUE, MediaType.TEXT_EVENT_STREAM_VALUE})
    @Operation(summary = "Replay an integration's events")
    @ApiResponse(
            responseCode = "200",
            description = "A JSON object for each event; unreadable is true where what is stored is no JSON",
            content = {
                @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE, schema = @Schema(type = "string")),
                @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string"))
            })
    @Access(scope = Scope.AUDIT_READ, audit = AuditPolicy.NONE)
    @Nullable
    ResponseEntity<SseEmitter> stream(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String lastEventId,
            @RequestHeader HttpHeaders headers,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PARAMETERS.refuseOthers(parameters.keySet());
        long known = lastEventId == null || lastEventId.isEmpty()
                ? version(AFTER, after)
                : version(LAST_EVENT_ID, lastEventId);
        UUID integrationId = PathId.parse(id, ProblemCode.INTEGRATION_NOT_FOUND);
        long last = log.lastVersion(integrationId);
        boolean bodyless = request.getMethod().equals("HEAD");
        if (!wantsServerSentEvents(headers)) {
            new EventLines(log, integrationId).write(known, last, bodyless, response);
            return null;
        }
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        if (bodyless) {
            emitter.complete();
        } else {
            watch(integrationId, emitter, known, request);
        }
        // A proxy that collected the answer would keep its events.
        return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter);
    }

    private void watch(UUID integrationId, SseEmitter emitter, long known, HttpServletRequest request) {
        Caller caller = Caller.present();
        Supplier<Rights> rights = standing.getObject().of(request);
        EventStream stream = streams.open(
                integrationId,
                caller.actorType() + ":" + caller.actorId(),
                new EmitterWatcher(emitter),
                () -> rights.get().allow(Scope.AUDIT_READ, integrationId),
                known);
        emitter.onCompletion(stream::end);
        emitter.onError(failure -> stream.end());
    }

    /** Lines, unless events are asked for by name, and lines are not, or less so. */
    private static boolean wantsServerSentEvents(HttpHeaders headers) {
        List<MediaType> accepted = headers.getAccept();
        double lines = named(accepted, MediaType.APPLICATION_NDJSON);
        return named(accepted, MediaType.TEXT_EVENT_STREAM) > lines
                || (!accepted.isEmpty() && accepted.stream().noneMatch(MediaType.APPLICATION_NDJSON::isCompatibleWith));
    }

    private static double named(List<MediaType> accepted, MediaType type) {
        return accepted.stream()
                .filter(type::equalsTypeAndSubtype)
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }

    private static long version(String parameter, @Nullable String text) {
        if (text == null) {
            return IntegrationLog.BEGINNING;
        }
        if (!VERSION.matcher(text).matches()) {
            throw new InvalidParameter(parameter, "The version of an event is a whole number, 0 or more.");
        }
        return Long.parseLong(text);
    }
}
