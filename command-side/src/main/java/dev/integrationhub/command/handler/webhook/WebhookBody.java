package dev.integrationhub.command.handler.webhook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.api.webhook.Deduplication;
import dev.integrationhub.api.webhook.FixedResponse;
import dev.integrationhub.api.webhook.ResponseMode;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.WebhookLimits;
import dev.integrationhub.api.webhook.WebhookSettings;

/** The members of a handler's body that say how it receives webhooks. */
public record WebhookBody(
        @Nullable List<@Nullable String> webhookMethods,
        @Nullable VerificationBody verification,
        @Nullable String responseMode,
        @Nullable ResponseBody response,
        @Nullable LimitsBody limits,
        @Nullable DeduplicationBody deduplication) {

    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "GET", "DELETE");

    /** The settings as they are stored. What is wrong is noted, and what is wrong there is left out. */
    public WebhookSettings read(Violations violations) {
        Place place = new Place("", violations);
        Verification validVerification = verification == null ? null : verification.read("/verification", violations);
        ResponseMode mode = place.oneOf("responseMode", responseMode, ResponseMode.values(), ResponseMode::value);
        FixedResponse validResponse = response == null ? null : response.read(place.in("response"));
        WebhookLimits validLimits = limits == null ? null : limits.read(place.in("limits"));
        Deduplication validDeduplication = deduplication == null ? null : deduplication.read(place.in("deduplication"));
        if (deduplication != null && deduplication.header() != null) {
            place.in("deduplication")
                    .wrongIf(
                            CredentialHeaders.contain(
                                    deduplication.header(), verification == null ? null : verification.header()),
                            "header",
                            "header-not-allowed",
                            "This header says who sends, not what.");
        }
        return new WebhookSettings(
                methods(place), validVerification, mode, validResponse, validLimits, validDeduplication);
    }

    private @Nullable List<String> methods(Place place) {
        if (webhookMethods == null) {
            return null;
        }
        place.wrongIf(
                webhookMethods.isEmpty() || webhookMethods.size() > METHODS.size(),
                "webhookMethods",
                "length",
                "There are 1 to " + METHODS.size() + " methods.");
        Set<String> seen = new HashSet<>();
        Place list = place.in("webhookMethods");
        for (int at = 0; at < Math.min(webhookMethods.size(), METHODS.size()); at++) {
            String method = webhookMethods.get(at);
            String member = Integer.toString(at);
            if (method == null || !METHODS.contains(method)) {
                list.wrong(member, "unknown-method", "This is POST, PUT, PATCH, GET or DELETE.");
            } else {
                list.wrongIf(!seen.add(method), member, "repeated", "This method is there twice.");
            }
        }
        return webhookMethods.stream().map(String::valueOf).toList();
    }
}
