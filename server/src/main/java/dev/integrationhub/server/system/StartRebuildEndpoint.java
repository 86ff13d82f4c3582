package dev.integrationhub.server.system;

import java.util.List;
import java.util.function.Supplier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violation;
import dev.integrationhub.api.system.resource.RebuildResource;
import dev.integrationhub.platform.rebuild.RebuildProgress;
import dev.integrationhub.platform.rebuild.RebuildRunningException;
import dev.integrationhub.platform.rebuild.Rebuilds;

/** {@code POST /system/{side}/rebuilds}: makes anew what a side made from the events, while the hub works on. */
@RestController
class StartRebuildEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(StartRebuildEndpoint.class);

    private final Sides sides;
    private final Rebuilds rebuilds;

    StartRebuildEndpoint(Sides sides, Rebuilds rebuilds) {
        this.sides = sides;
        this.rebuilds = rebuilds;
    }

    /**
     * What is to be made anew.
     *
     * @param part its name; all that the side makes if none is given
     */
    record StartRebuildBody(@Nullable String part) {}

    /** Answers at once, since a rebuild takes as long as there are events. */
    @PostMapping("/system/{side}/rebuilds")
    @Operation(summary = "Make anew what a side of the hub made from the events")
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @Access(scope = Scope.HUB_OPERATE, audit = AuditPolicy.NONE)
    ResponseEntity<RebuildResource> start(
            @PathVariable String side, @RequestBody(required = false) @Nullable StartRebuildBody body) {
        sides.require(side);
        Supplier<RebuildProgress> rebuild = begin(chosen(body == null ? null : body.part()));
        RebuildProgress begun = rebuilds.progress();
        new Thread(() -> LOG.info("The rebuild ended: {}", rebuild.get().state()), "rebuild").start();
        return ResponseEntity.accepted().body(RebuildView.of(begun));
    }

    private List<String> chosen(@Nullable String part) {
        List<String> known = rebuilds.progress().parts().stream()
                .map(RebuildProgress.Part::name)
                .toList();
        if (part == null) {
            return known;
        }
        if (!known.contains(part)) {
            String detail = "This side makes: " + String.join(", ", known) + ".";
            throw new ProblemException(
                    ProblemCode.VALIDATION_FAILED, detail, List.of(new Violation("/part", "unknown", detail)));
        }
        return List.of(part);
    }

    private Supplier<RebuildProgress> begin(List<String> parts) {
        try {
            return rebuilds.begin(parts);
        } catch (RebuildRunningException e) {
            throw new ProblemException(ProblemCode.REBUILD_RUNNING, "Wait until it has ended.");
        }
    }
}
