package dev.integrationhub.command.oidc;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.access.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RoleMappingTest {
    private static final Grant EDITOR = new Grant(Role.EDITOR, null);
    private static final Grant AUDITOR = new Grant(Role.AUDITOR, null);

    private final RoleMapping mapping = new RoleMapping("groups", "staff=editor, a=b=auditor,staff=auditor");

    @Test
    void givesTheRolesOfAllValuesThatAreMapped() {
        assertThat(mapping.grants(Map.of("groups", List.of("staff", "others"))))
                .containsExactlyInAnyOrder(EDITOR, AUDITOR);
        assertThat(mapping.grants(Map.of("groups", "a=b"))).containsExactly(AUDITOR);
    }

    @Test
    void givesNoRoleForAnythingElse() {
        assertThat(mapping.grants(Map.of())).isEmpty();
        assertThat(mapping.grants(Map.of("groups", List.of("STAFF", "owner", "editor"))))
                .isEmpty();
        assertThat(mapping.grants(Map.of("groups", Map.of("staff", "editor")))).isEmpty();
        assertThat(mapping.grants(Map.of("groups", 1))).isEmpty();
    }

    @Test
    void findsAClaimInsideAnotherAndOneThatHasAPointInItsName() {
        RoleMapping inside = new RoleMapping("realm_access.roles", "staff=editor");

        assertThat(inside.grants(Map.of("realm_access", Map.of("roles", List.of("staff")))))
                .containsExactly(EDITOR);
        assertThat(inside.grants(Map.of("realm_access.roles", List.of("staff"))))
                .containsExactly(EDITOR);
        assertThat(inside.grants(Map.of("realm_access", "staff"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "staff=king", "staff=", "=editor", "staff=editor,others"})
    void refusesWhatMapsToNoRoleOfTheHub(String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoleMapping("groups", wrong))
                .withMessageContaining("HUB_OIDC_ROLE_MAPPING");
    }
}
