package dev.integrationhub.server.hub;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

import dev.integrationhub.api.access.Role;
import dev.integrationhub.api.access.Scope;

/** The words of the API that are strings in its resources and yet come from a list: scopes and roles. */
final class ApiWords {
    private static final String SCOPE = "Scope";
    private static final String INTEGRATION_SCOPE = "IntegrationScope";
    private static final String ROLE = "Role";

    private ApiWords() {}

    static void describe(Components components) {
        components.addSchemas(SCOPE, words("What somebody may do", scopes(scope -> true)));
        components.addSchemas(
                INTEGRATION_SCOPE,
                words("What somebody may do that can be had for single integrations", scopes(Scope::isOfIntegrations)));
        components.addSchemas(
                ROLE,
                words(
                        "A bundle of scopes",
                        Arrays.stream(Role.values()).map(Role::value).toList()));

        for (String resource : List.of("IdentityResource", "TokenResource", "NewTokenResource")) {
            member(components, resource, "scopes").items(reference(SCOPE));
        }
        Schema<?> within = member(components, "IdentityResource", "integrationScopes");
        ((Schema<?>) within.getAdditionalProperties()).items(reference(INTEGRATION_SCOPE));
        for (String resource : List.of("GrantResource", "GrantBody")) {
            schema(components, resource).addProperty("role", reference(ROLE));
        }
    }

    private static Schema<?> member(Components components, String resource, String name) {
        return Objects.requireNonNull(
                (Schema<?>) schema(components, resource).getProperties().get(name), name);
    }

    private static Schema<?> schema(Components components, String resource) {
        return Objects.requireNonNull(components.getSchemas().get(resource), resource);
    }

    private static List<String> scopes(Predicate<Scope> wanted) {
        return Arrays.stream(Scope.values())
                .filter(Scope.grantable()::contains)
                .filter(wanted)
                .map(Scope::value)
                .toList();
    }

    private static Schema<?> words(String description, Collection<String> words) {
        StringSchema schema = new StringSchema();
        schema.description(description);
        words.forEach(schema::addEnumItem);
        return schema;
    }

    private static Schema<?> reference(String schema) {
        return new Schema<>().$ref("#/components/schemas/" + schema);
    }
}
