package dev.integrationhub.command.oidc;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.login.resource.DemoLogin;
import dev.integrationhub.api.login.resource.LoginProviderResource;

/** {@code GET /auth/providers}. */
@RestController
class ListLoginProvidersEndpoint {
    private final List<LoginProviderResource> providers;

    ListLoginProvidersEndpoint(IdentityProvider provider, ObjectProvider<DemoLogin> demo) {
        LoginProviderResource password =
                new LoginProviderResource("password", "Password", "/auth/login", demo.getIfAvailable());
        this.providers = provider.isConfigured()
                ? List.of(
                        password,
                        new LoginProviderResource(
                                IdentityProvider.ID,
                                URI.create(provider.issuer()).getHost(),
                                StartOidcLoginEndpoint.PATH))
                : List.of(password);
    }

    @GetMapping("/auth/providers")
    @Operation(summary = "List the ways to sign in")
    @Access(scope = Scope.PUBLIC, audit = AuditPolicy.NONE)
    List<LoginProviderResource> list() {
        return providers;
    }
}
