package dev.integrationhub.server.hub;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds to what springdoc draws from the endpoints what they do not say themselves: summaries, answers of writes, problems. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String PROBLEM = "Problem";
    private static final Set<String> NOT_PART_OF_THE_API = Set.of(
            "/error", "/", "/admin", "/admin/**", "/docs", "/docs/scalar.js", "/docs/reference.js", "/v3/api-docs");

    /** Where a repeated request is not answered as the first one was: the answer is a target's, or holds a secret, or is that of one process. */
    private static final List<String> WITHOUT_REPETITION =
            List.of("/webhook/", "/auth", "/access-tokens", "/users", "/system");

    /** The features of the API in the order of the page; a feature's operations are in packages of these names. */
    private static final Map<String, List<String>> TAGS = new LinkedHashMap<>();

    static {
        TAGS.put("Integrations", List.of("integration", "restore"));
        TAGS.put("Credentials", List.of("credential"));
        TAGS.put("Secrets", List.of("secret", "reveal", "dotenv", "signing"));
        TAGS.put("Handlers", List.of("handler", "handlersync", "execute"));
        TAGS.put("Webhooks", List.of("receive", "rejection"));
        TAGS.put("Deliveries", List.of("delivery", "show", "payload", "replay", "live"));
        TAGS.put("Login", List.of("login", "oidc"));
        TAGS.put("Audit", List.of("audit", "export", "state", "stream"));
        TAGS.put("Users", List.of("user"));
        TAGS.put("Access tokens", List.of("token"));
        TAGS.put("Links", List.of("link"));
        TAGS.put("Master keys", List.of("keyring"));
        TAGS.put("System", List.of("system"));
    }

    /** swagger-core knows the tree of Jackson 2 only. */
    @Bean
    ModelConverter jsonTree() {
        return (type, context, chain) -> {
            Class<?> raw = type.getType() instanceof JavaType known ? known.getRawClass() : Object.class;
            if (ObjectNode.class.isAssignableFrom(raw)) {
                return new JsonSchema().typesItem("object").description("Any JSON object");
            }
            if (JsonNode.class.isAssignableFrom(raw)) {
                return new JsonSchema().description("Any JSON value");
            }
            return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        };
    }

    /** An operation is named after the class that answers it. */
    @Bean
    OperationCustomizer operations() {
        return (operation, method) -> {
            Class<?> endpoint = method.getBeanType();
            String feature = endpoint.getPackageName()
                    .substring(endpoint.getPackageName().lastIndexOf('.') + 1);
            String id = StringUtils.uncapitalize(endpoint.getSimpleName().replace("Endpoint", ""));
            operation.operationId(id);
            operation.tags(TAGS.entrySet().stream()
                    .filter(tag -> tag.getValue().contains(feature))
                    .map(Map.Entry::getKey)
                    .toList());
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer description() {
        return api -> {
            api.info(new Info()
                    .title("Integration Hub")
                    .version("1")
                    .description(
                            "Integrations with credentials, secrets and webhook handlers. Everything that happens is an event.")
                    .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
            api.tags(TAGS.keySet().stream().map(name -> new Tag().name(name)).toList());
            NOT_PART_OF_THE_API.forEach(api.getPaths()::remove);
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getComponents().getSchemas().remove("IfMatch");
            ApiWords.describe(api.getComponents());
            api.getPaths().forEach((path, item) -> item.readOperationsMap()
                    .forEach((method, operation) -> describe(path, method, operation)));
        };
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        if (path.startsWith("/webhook/")) {
            operation.operationId("webhook" + method);
        } else if (operation.getSummary() == null) {
            throw new IllegalStateException("Describe this operation: " + method + " " + path);
        }
        if (operation.getParameters() != null
                && operation.getParameters().removeIf(p -> "ifMatch".equals(p.getName()))) {
            operation.addParametersItem(header("If-Match", "Only if the resource still has one of these entity tags"));
        }
        boolean repeatable = WITHOUT_REPETITION.stream().noneMatch(path::startsWith) && !path.endsWith("/reveal");
        if (method == PathItem.HttpMethod.POST && repeatable) {
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
                                        .addProperty("parameter", new StringSchema())
                                        .addProperty("code", new StringSchema())
                                        .addProperty("detail", new StringSchema())));
    }
}
