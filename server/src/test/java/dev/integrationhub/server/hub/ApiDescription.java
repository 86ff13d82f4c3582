package dev.integrationhub.server.hub;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds to what springdoc draws from the endpoints what they do not say themselves: summaries, answers of writes, problems. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String PROBLEM = "Problem";
    private static final Set<String> NOT_PART_OF_THE_API =
            Set.of("/error", "/docs", "/docs/scalar.js", "/docs/reference.js", "/v3/api-docs");

    /** What an operation does, and what it answers where its method's signature does not say. */
    private record Described(String id, String tag, String summary, int status, String schema) {
        static Described of(String id, String tag, String summary) {
            return new Described(id, tag, summary, 200, "");
        }
    }

    private static final Map<String, Described> OPERATIONS = Map.ofEntries(
            Map.entry("get /integrations", Described.of("listIntegrations", "Integrations", "List integrations")),
            Map.entry(
                    "post /integrations",
                    new Described(
                            "createIntegration", "Integrations", "Create an integration", 201, "IntegrationResource")),
            Map.entry("get /integrations/{id}", Described.of("getIntegration", "Integrations", "Get an integration")),
            Map.entry(
                    "put /integrations/{id}",
                    new Described(
                            "renameIntegration", "Integrations", "Rename an integration", 200, "IntegrationResource")),
            Map.entry(
                    "delete /integrations/{id}",
                    new Described(
                            "deleteIntegration",
                            "Integrations",
                            "Delete an integration; it can be restored for 7 days",
                            204,
                            "")),
            Map.entry(
                    "post /integrations/{id}/restore",
                    new Described(
                            "restoreIntegration",
                            "Integrations",
                            "Bring a deleted integration back",
                            200,
                            "IntegrationResource")),
            Map.entry(
                    "get /integrations/{id}/audit-logs",
                    Described.of("listAuditLogs", "Audit", "Read an integration's history")),
            Map.entry(
                    "get /integrations/{id}/credentials",
                    Described.of("listCredentials", "Credentials", "List credentials")),
            Map.entry(
                    "post /integrations/{id}/credentials",
                    new Described("createCredential", "Credentials", "Add a credential", 201, "CredentialResource")),
            Map.entry(
                    "get /integrations/{id}/credentials/{credId}",
                    Described.of("getCredential", "Credentials", "Get a credential")),
            Map.entry(
                    "put /integrations/{id}/credentials/{credId}",
                    new Described(
                            "changeCredential",
                            "Credentials",
                            "Give a credential another value",
                            200,
                            "CredentialResource")),
            Map.entry(
                    "delete /integrations/{id}/credentials/{credId}",
                    new Described("deleteCredential", "Credentials", "Remove a credential", 204, "")),
            Map.entry("get /integrations/{id}/secrets", Described.of("listSecrets", "Secrets", "List secrets, sealed")),
            Map.entry(
                    "post /integrations/{id}/secrets",
                    new Described("createSecret", "Secrets", "Add a secret", 201, "SecretResource")),
            Map.entry(
                    "get /integrations/{id}/secrets/{secId}",
                    Described.of("getSecret", "Secrets", "Get a secret, sealed")),
            Map.entry(
                    "put /integrations/{id}/secrets/{secId}",
                    new Described("changeSecret", "Secrets", "Give a secret a new version", 200, "SecretResource")),
            Map.entry(
                    "delete /integrations/{id}/secrets/{secId}",
                    new Described("deleteSecret", "Secrets", "Remove a secret", 204, "")),
            Map.entry("get /integrations/{id}/handlers", Described.of("listHandlers", "Handlers", "List handlers")),
            Map.entry(
                    "post /integrations/{id}/handlers",
                    new Described("createHandler", "Handlers", "Add a handler", 201, "HandlerResource")),
            Map.entry(
                    "get /integrations/{id}/handlers/{handlerId}",
                    Described.of("getHandler", "Handlers", "Get a handler")),
            Map.entry(
                    "put /integrations/{id}/handlers/{handlerId}",
                    new Described(
                            "changeHandler",
                            "Handlers",
                            "Replace what can be written of a handler",
                            200,
                            "HandlerResource")),
            Map.entry(
                    "delete /integrations/{id}/handlers/{handlerId}",
                    new Described("deleteHandler", "Handlers", "Remove a handler", 204, "")),
            Map.entry(
                    "get /integrations/{id}/handlers/{handlerId}/contract",
                    Described.of("getContract", "Handlers", "Get the JSON Schemas of a synced handler")),
            Map.entry(
                    "post /integrations/{id}/sync-handlers",
                    new Described(
                            "syncHandlers",
                            "Handlers",
                            "Sync handlers from the service's OpenAPI document",
                            200,
                            "SyncAnswer")),
            Map.entry(
                    "post /integrations/{id}/handlers/{handler}/execute",
                    Described.of("executeHandler", "Handlers", "Run a handler, by id or name, against its target now")),
            Map.entry(
                    "post /handlers/{handler}/execute",
                    Described.of("executeNamedHandler", "Handlers", "Run a handler by its name alone")));

    @Bean
    OpenApiCustomizer description() {
        return api -> {
            api.info(new Info()
                    .title("Integration Hub")
                    .version("1")
                    .description(
                            "Integrations with credentials, secrets and webhook handlers. Everything that happens is an event.")
                    .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
            NOT_PART_OF_THE_API.forEach(api.getPaths()::remove);
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getComponents().addSchemas("SyncAnswer", syncAnswer());
            api.getComponents().getSchemas().remove("IfMatch");
            api.getComponents().addSchemas("JsonNode", new Schema<>().description("Any JSON value"));
            api.getComponents().addSchemas("ObjectNode", new ObjectSchema().description("Any JSON object"));
            api.getPaths().forEach((path, item) -> item.readOperationsMap()
                    .forEach((method, operation) -> describe(path, method, operation)));
        };
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        if (path.startsWith("/webhook/")) {
            operation.operationId("webhook" + method).tags(List.of("Webhooks")).summary("Send a webhook to a handler");
        } else {
            apply(require(method.name().toLowerCase(Locale.ROOT) + " " + path), operation);
        }
        if (operation.getParameters() != null
                && operation.getParameters().removeIf(p -> "ifMatch".equals(p.getName()))) {
            operation.addParametersItem(header("If-Match", "Only if the resource still has one of these entity tags"));
        }
        if (method == PathItem.HttpMethod.POST && !path.startsWith("/webhook/")) {
            operation.addParametersItem(
                    header("Idempotency-Key", "The same key and body get the first answer again, for a day"));
        }
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("A problem (RFC 9457)")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType().schema(reference(PROBLEM)))));
    }

    private static Described require(String operation) {
        Described described = OPERATIONS.get(operation);
        if (described == null) {
            throw new IllegalStateException("Describe this operation: " + operation);
        }
        return described;
    }

    private static void apply(Described described, Operation operation) {
        operation.operationId(described.id()).tags(List.of(described.tag())).summary(described.summary());
        if (described.schema().isEmpty() && described.status() == 200) {
            return;
        }
        ApiResponse answer = new ApiResponse().description("Done");
        if (!described.schema().isEmpty()) {
            answer.content(new Content()
                    .addMediaType("application/json", new MediaType().schema(reference(described.schema()))));
        }
        operation.getResponses().clear();
        operation.getResponses().addApiResponse(String.valueOf(described.status()), answer);
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description).schema(new StringSchema());
    }

    private static Schema<?> reference(String schema) {
        return new Schema<>().$ref("#/components/schemas/" + schema);
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(new ObjectSchema()
                                        .addProperty("pointer", new StringSchema())
                                        .addProperty("code", new StringSchema())
                                        .addProperty("detail", new StringSchema())));
    }

    private static Schema<?> syncAnswer() {
        ObjectSchema answer = new ObjectSchema();
        List.of("created", "updated", "unchanged", "orphaned", "conflicts")
                .forEach(count -> answer.addProperty(count, new IntegerSchema()));
        answer.addProperty(
                "handlers",
                new ArraySchema()
                        .items(new ObjectSchema()
                                .addProperty("name", new StringSchema())
                                .addProperty("action", new StringSchema())
                                .addProperty("reason", new StringSchema())));
        return answer;
    }
}
