package dev.integrationhub.platform.authentication;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.DelegatingWebMvcConfiguration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.access.Role;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.access.event.AccessDenied;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.access.Rights;
import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.platform.caller.Client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;

class EndpointAccessTest {
    private static final UUID ONE = UUID.fromString("019f0000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("019f0000-0000-7000-8000-000000000002");
    private static final Caller ANYBODY = Caller.anonymous(new Client("192.0.2.1", null), "correlation");
    private static final Caller NOBODY = ANYBODY.identifiedAs("user", "id", "session", "id", Rights.NONE);
    private static final Caller VIEWER = with(Rights.of(List.of(new Grant(Role.VIEWER, null))));
    private static final Caller EDITOR_OF_ONE = with(Rights.of(List.of(new Grant(Role.EDITOR, ONE))));

    private final List<AccessDenied> told = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private MockMvc http;

    @BeforeEach
    void start() {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(DelegatingWebMvcConfiguration.class, Endpoints.class);
        context.refresh();
        http = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(new EndpointAccess(
                        () -> context.getBean(RequestMappingHandlerMapping.class),
                        new Denials(told::add, Clock.systemUTC())))
                .build();
    }

    @RestController
    static class Endpoints {
        @GetMapping("/public")
        @Access(scope = Scope.PUBLIC, audit = AuditPolicy.NONE)
        void forEverybody() {}

        @GetMapping("/mine")
        @Access(scope = Scope.SIGNED_IN, audit = AuditPolicy.NONE)
        void forWhoeverSignedIn() {}

        @GetMapping("/users")
        @Access(scope = Scope.USERS_MANAGE, audit = AuditPolicy.NONE)
        void ofTheHub() {}

        @GetMapping("/integrations")
        @Access(scope = Scope.INTEGRATIONS_READ, audit = AuditPolicy.NONE, narrowed = true)
        void narrowed() {}

        @GetMapping("/integrations/{id}/secrets")
        @Access(scope = Scope.SECRETS_WRITE, audit = AuditPolicy.NONE)
        void ofAnIntegration(@PathVariable String id) {}

        @GetMapping("/tokens")
        @Access(scope = Scope.TOKENS_MANAGE, audit = AuditPolicy.NONE, sessionOnly = true)
        void ofASession() {}

        @GetMapping("/undeclared")
        void undeclared() {}
    }

    private static Caller with(Rights rights) {
        return ANYBODY.identifiedAs("user", "id", "session", "id", rights);
    }

    @AfterEach
    void leave() {
        Caller.enter(ANYBODY);
    }

    @Test
    void whatIsPublicIsForEverybody() {
        isAllowed(ANYBODY, "/public");
        isAllowed(NOBODY, "/public");
    }

    @Test
    void whoHasNotSaidWhoTheyAreIsAskedTo() {
        isRefused(ANYBODY, "/mine", ProblemCode.UNAUTHENTICATED);
        isRefused(ANYBODY, "/users", ProblemCode.UNAUTHENTICATED);
        isAllowed(NOBODY, "/mine");
    }

    @Test
    void whoLacksTheScopeIsRefused() {
        isRefused(NOBODY, "/users", ProblemCode.ACCESS_DENIED);
        isRefused(VIEWER, "/users", ProblemCode.ACCESS_DENIED);
        isRefused(VIEWER, "/integrations/" + ONE + "/secrets", ProblemCode.ACCESS_DENIED);
        isAllowed(with(Rights.everywhere(Set.of(Scope.USERS_MANAGE))), "/users");
    }

    @Test
    void anIntegrationThatOneMayNotSeeIsNotThere() {
        isAllowed(EDITOR_OF_ONE, "/integrations/" + ONE + "/secrets");
        isRefused(EDITOR_OF_ONE, "/integrations/" + OTHER + "/secrets", ProblemCode.INTEGRATION_NOT_FOUND);
        isRefused(EDITOR_OF_ONE, "/integrations/no-id/secrets", ProblemCode.INTEGRATION_NOT_FOUND);
        isRefused(NOBODY, "/integrations/" + ONE + "/secrets", ProblemCode.INTEGRATION_NOT_FOUND);
    }

    @Test
    void anEndpointThatNarrowsItsAnswerIsForWhoeverMaySeeSomeOfIt() {
        isAllowed(EDITOR_OF_ONE, "/integrations");
        isRefused(NOBODY, "/integrations", ProblemCode.ACCESS_DENIED);
    }

    @Test
    void whatIsOfASessionIsForNoMachine() {
        Rights rights = Rights.everywhere(Scope.grantable());

        isAllowed(with(rights), "/tokens");
        isRefused(ANYBODY.identifiedAs("token", "id", "token", "id", rights), "/tokens", ProblemCode.ACCESS_DENIED);
        isRefused(NOBODY, "/tokens", ProblemCode.ACCESS_DENIED);
        isRefused(ANYBODY, "/tokens", ProblemCode.UNAUTHENTICATED);
    }

    @Test
    void anEndpointThatDeclaresNothingIsForNobody() {
        isRefused(ANYBODY, "/undeclared", ProblemCode.UNAUTHENTICATED);
        isRefused(with(Rights.everywhere(Scope.grantable())), "/undeclared", ProblemCode.ACCESS_DENIED);
    }

    @Test
    void whichMethodsAPathKnowsIsToldToEverybody() {
        Caller.enter(ANYBODY);

        assertThatCode(() -> http.perform(options("/users"))).doesNotThrowAnyException();
    }

    @Test
    void whoIsRefusedWhatIsToldUnlessNobodyKnowsThem() {
        isRefused(ANYBODY, "/users", ProblemCode.UNAUTHENTICATED);
        assertThat(told).isEmpty();

        isRefused(EDITOR_OF_ONE, "/users", ProblemCode.ACCESS_DENIED);
        isRefused(EDITOR_OF_ONE, "/integrations/" + OTHER + "/secrets", ProblemCode.INTEGRATION_NOT_FOUND);

        assertThat(told)
                .containsExactly(
                        new AccessDenied("users:manage", "GET /users", null, 1),
                        new AccessDenied("secrets:write", "GET /integrations/{id}/secrets", OTHER, 1));
    }

    private void isAllowed(Caller caller, String path) {
        Caller.enter(caller);

        assertThatCode(() -> http.perform(get(path))).doesNotThrowAnyException();
    }

    private void isRefused(Caller caller, String path, ProblemCode code) {
        Caller.enter(caller);

        assertThatThrownBy(() -> http.perform(get(path)))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
