package dev.integrationhub.command.login;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.login.resource.IdentityResource;

/** {@code GET /auth/me}. */
@RestController
class ShowIdentityEndpoint {
    private final Identities identities;

    ShowIdentityEndpoint(Identities identities) {
        this.identities = identities;
    }

    @GetMapping("/auth/me")
    @Operation(summary = "Show who you are and what you may do")
    @Access(scope = Scope.SIGNED_IN, audit = AuditPolicy.NONE)
    ResponseEntity<IdentityResource> show(HttpServletRequest request) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(identities.of(request));
    }
}
