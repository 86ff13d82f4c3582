package dev.integrationhub.command.handler;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.api.webhook.ResponseMode;
import dev.integrationhub.api.webhook.WebhookSettings;
import dev.integrationhub.command.handler.webhook.DeduplicationBody;
import dev.integrationhub.command.handler.webhook.DeliveryBody;
import dev.integrationhub.command.handler.webhook.LimitsBody;
import dev.integrationhub.command.handler.webhook.ResponseBody;
import dev.integrationhub.command.handler.webhook.VerificationBody;
import dev.integrationhub.command.handler.webhook.WebhookBody;
import dev.integrationhub.platform.web.CheckedBody;

/** What a client may write of a handler; what it read along with it is ignored. */
@JsonIgnoreProperties({
    "id",
    "integrationId",
    "createdAt",
    "updatedAt",
    "source",
    "operationId",
    "summary",
    "orphaned",
    "enabled",
    "disabledReason",
    "disabledAt",
    "webhookUrl",
    "effectiveResponseMode",
    "aliases",
    "warnings"
})
record HandlerBody(
        @Nullable String name,
        @Nullable ObjectNode defaultArgs,
        @Nullable String method,
        @Nullable String targetUrl,
        @Nullable String description,

        @Schema(
                description =
                        "The HTTP methods that its URL takes: POST, PUT, PATCH, GET, DELETE; POST alone unless it is said")
        @Nullable
        List<@Nullable String> webhookMethods,

        @Nullable VerificationBody verification,

        @Schema(implementation = ResponseMode.class) @Nullable
        String responseMode,

        @Nullable ResponseBody response,
        @Nullable LimitsBody limits,
        @Nullable DeduplicationBody deduplication,
        @Nullable DeliveryBody delivery)
        implements CheckedBody {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,127}");
    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final int LARGEST_ARGS = 65_536;
    private static final int DEEPEST_ARGS = 64;

    @Override
    public void check(Violations violations) {
        violations.collect(this::valid);
    }

    /** The body as it may be stored: without what was left out, and only if all of it is valid. */
    ValidHandler valid() {
        Violations violations = new Violations();
        if (name == null) {
            violations.add("/name", "required", "A name is needed.");
        } else {
            violations.addIf(
                    !NAME.matcher(name).matches(),
                    "/name",
                    "pattern",
                    "A handler's name has 1 to 128 of a-z, 0-9, '.', '_', '-' and begins with a letter or a digit.");
        }
        ObjectNode args = defaultArgs == null ? JsonNodeFactory.instance.objectNode() : defaultArgs;
        violations.addIf(
                args.toString().length() > LARGEST_ARGS,
                "/defaultArgs",
                "length",
                "Default arguments have " + LARGEST_ARGS + " characters at the most.");
        violations.addIf(
                depth(args) > DEEPEST_ARGS,
                "/defaultArgs",
                "depth",
                "Default arguments nest at most " + DEEPEST_ARGS + " deep.");
        violations.addIf(
                description != null && !isText(description),
                "/description",
                "not-text",
                "The description has a character that is no text.");
        violations.addIf(
                targetUrl != null && !isText(targetUrl),
                "/targetUrl",
                "not-text",
                "The URL has a character that is no text.");
        violations.addIf(
                description != null && description.length() > LONGEST_DESCRIPTION,
                "/description",
                "length",
                "A description has " + LONGEST_DESCRIPTION + " characters at the most.");
        TargetRules.check(args, method, targetUrl, violations);
        WebhookSettings webhook = new WebhookBody(
                        webhookMethods, verification, responseMode, response, limits, deduplication)
                .read(violations);
        DeliverySettings validDelivery = delivery == null ? null : delivery.read("/delivery", violations);
        violations.throwIfAny();
        return new ValidHandler(name == null ? "" : name, args, method, targetUrl, description, webhook, validDelivery);
    }

    private static int depth(JsonNode node) {
        return node.isContainer()
                ? 1 + node.valueStream().mapToInt(HandlerBody::depth).max().orElse(0)
                : 0;
    }

    /** PostgreSQL stores neither the character zero nor half a surrogate pair. */
    private static boolean isText(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
