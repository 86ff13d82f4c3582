package dev.integrationhub.platform.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.access.Role;
import dev.integrationhub.api.access.Scope;

import static org.assertj.core.api.Assertions.assertThat;

class RightsTest {
    private static final UUID ONE = UUID.fromString("019f0000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("019f0000-0000-7000-8000-000000000002");

    @ParameterizedTest
    @EnumSource(Scope.class)
    void withoutGrantsNothingIsAllowed(Scope scope) {
        Rights nobody = Rights.of(List.of());

        assertThat(nobody.allow(scope)).isFalse();
        assertThat(nobody.allow(scope, ONE)).isFalse();
        assertThat(nobody.allowSomewhere(scope)).isFalse();
        assertThat(nobody.see(ONE)).isFalse();
    }

    @Test
    void aRoleOfTheHubHoldsForEveryIntegration() {
        Rights viewer = Rights.of(List.of(new Grant(Role.VIEWER, null)));

        assertThat(viewer.allow(Scope.HANDLERS_READ)).isTrue();
        assertThat(viewer.allow(Scope.HANDLERS_READ, ONE)).isTrue();
        assertThat(viewer.allow(Scope.HANDLERS_WRITE, ONE)).isFalse();
        assertThat(viewer.see(OTHER)).isTrue();
    }

    @Test
    void aRoleForOneIntegrationHoldsForNoOtherAndNotForTheHub() {
        Rights owner = Rights.of(List.of(new Grant(Role.OWNER, ONE)));

        assertThat(owner.allow(Scope.SECRETS_REVEAL, ONE)).isTrue();
        assertThat(owner.allow(Scope.SECRETS_REVEAL, OTHER)).isFalse();
        assertThat(owner.allow(Scope.INTEGRATIONS_READ)).isFalse();
        assertThat(owner.allowSomewhere(Scope.INTEGRATIONS_READ)).isTrue();
        assertThat(owner.allowSomewhere(Scope.USERS_MANAGE)).isFalse();
        assertThat(owner.allow(Scope.USERS_MANAGE, ONE)).isFalse();
        assertThat(owner.see(ONE)).isTrue();
        assertThat(owner.see(OTHER)).isFalse();
    }

    @Test
    void rolesAddUp() {
        Rights rights = Rights.of(List.of(new Grant(Role.VIEWER, null), new Grant(Role.OPERATOR, ONE)));

        assertThat(rights.allow(Scope.HANDLERS_EXECUTE, ONE)).isTrue();
        assertThat(rights.allow(Scope.SECRETS_READ, ONE)).isTrue();
        assertThat(rights.allow(Scope.HANDLERS_EXECUTE, OTHER)).isFalse();
    }

    @Test
    void aTokenHasNothingThatItsOwnerHasNot() {
        Rights token = Rights.of(List.of(new Grant(Role.VIEWER, null), new Grant(Role.EDITOR, ONE)))
                .narrowed(Set.of(Scope.HANDLERS_READ, Scope.HANDLERS_WRITE, Scope.USERS_MANAGE), null);

        assertThat(token.allow(Scope.HANDLERS_READ, OTHER)).isTrue();
        assertThat(token.allow(Scope.HANDLERS_WRITE, OTHER)).isFalse();
        assertThat(token.allow(Scope.HANDLERS_WRITE, ONE)).isTrue();
        assertThat(token.allow(Scope.SECRETS_READ, ONE)).isFalse();
        assertThat(token.allow(Scope.USERS_MANAGE)).isFalse();
    }

    @Test
    void aTokenOfOneIntegrationHasNoRightInTheHub() {
        Rights token = Rights.everywhere(Scope.grantable()).narrowed(Scope.grantable(), Set.of(ONE));

        assertThat(token.allow(Scope.CREDENTIALS_READ, ONE)).isTrue();
        assertThat(token.see(OTHER)).isFalse();
        assertThat(token.allow(Scope.USERS_MANAGE)).isFalse();
        assertThat(token.allow(Scope.INTEGRATIONS_READ)).isFalse();
    }

    @Test
    void onlyOwnersHaveAllThatAnOwnerHas() {
        Rights owner = Rights.of(List.of(new Grant(Role.OWNER, null)));
        Rights admin = Rights.of(List.of(new Grant(Role.ADMIN, null)));

        assertThat(owner.include(admin)).isTrue();
        assertThat(admin.include(owner)).isFalse();
        assertThat(admin.include(Rights.of(List.of(new Grant(Role.OWNER, ONE)))))
                .isTrue();
        assertThat(owner.allow(Scope.PUBLIC)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleSeesIntegrationsAndIsFoundByItsName(Role role) {
        assertThat(role.scopes()).contains(Scope.INTEGRATIONS_READ);
        assertThat(Role.named(role.value())).contains(role);
    }

    @Test
    void aStarNamesTheActionsOfOneResource() {
        assertThat(Scope.named("handlers:*"))
                .containsExactlyInAnyOrder(Scope.HANDLERS_READ, Scope.HANDLERS_WRITE, Scope.HANDLERS_EXECUTE);
        assertThat(Scope.named("handlers:read")).containsExactly(Scope.HANDLERS_READ);
        assertThat(Scope.named("*:*")).isEmpty();
        assertThat(Scope.named("*")).isEmpty();
        assertThat(Scope.named("public")).isEmpty();
        assertThat(Scope.named("signed-in")).isEmpty();
    }
}
