package dev.integrationhub.query.adminui;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/** {@code GET /}: leads a browser to the pages; for a client of the API there is nothing. */
@RestController
class FrontDoorEndpoint {
    private static final URI PAGES = URI.create("/admin");

    @GetMapping("/")
    @Access(scope = Scope.PUBLIC, audit = AuditPolicy.NONE)
    ResponseEntity<Void> lead(@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        if (accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE)) {
            throw new ProblemException(ProblemCode.PATH_NOT_FOUND, "The hub has nothing at this path.");
        }
        return ResponseEntity.status(HttpStatus.FOUND).location(PAGES).build();
    }
}
