package dev.integrationhub.query.docs;

import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;

/** A page to read the hub's OpenAPI document with. All of it comes from the hub itself. */
@RestController
class ApiReferenceEndpoint {
    private static final String FOLDER = "dev/integrationhub/query/docs/";
    private static final MediaType JAVASCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    /** Scalar puts its style sheets into the page while it runs, hence 'unsafe-inline'; scripts come from files alone. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @GetMapping(path = "/docs", produces = MediaType.TEXT_HTML_VALUE)
    @Access(scope = Scope.PUBLIC, audit = AuditPolicy.NONE)
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", POLICY)
                .body(new ClassPathResource(FOLDER + "reference.html"));
    }

    @GetMapping("/docs/reference.js")
    @Access(scope = Scope.PUBLIC, audit = AuditPolicy.NONE)
    ResponseEntity<Resource> start() {
        return script(FOLDER + "reference.js");
    }

    @GetMapping("/docs/scalar.js")
    @Access(scope = Scope.PUBLIC, audit = AuditPolicy.NONE)
    ResponseEntity<Resource> scalar() {
        return script("META-INF/resources/webjars/scalar/scalar.js");
    }

    private static ResponseEntity<Resource> script(String path) {
        return ResponseEntity.ok()
                .contentType(JAVASCRIPT)
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource(path));
    }
}
