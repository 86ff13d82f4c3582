package dev.integrationhub.api.integration.resource;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonValue;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.VerificationScheme;

/** What an operator should know of how a handler's webhooks are verified and delivered. */
public enum HandlerWarning {
    /** Whoever knows the URL may send, from anywhere. */
    UNVERIFIED,
    /** There is no secret of a key that it names, or it was removed: what is verified with it is refused, what needs it at the target fails. */
    SECRET_MISSING,
    /** A secret that it names has expired, with the same effect. */
    SECRET_EXPIRED;

    /**
     * All that there are.
     *
     * @param secrets the live secrets of the integration by their keys
     */
    public static List<HandlerWarning> of(HandlerSettings settings, Map<String, SecretState> secrets) {
        Verification verification = settings.verification();
        Set<HandlerWarning> warnings = EnumSet.noneOf(HandlerWarning.class);
        if (verification == null || isOfAnybody(verification)) {
            warnings.add(UNVERIFIED);
        }
        for (String key : settings.secretKeys()) {
            SecretState state = secrets.get(key);
            if (state == null) {
                warnings.add(SECRET_MISSING);
            } else if (state == SecretState.EXPIRED) {
                warnings.add(SECRET_EXPIRED);
            }
        }
        return List.copyOf(warnings);
    }

    private static boolean isOfAnybody(Verification verification) {
        return verification.scheme() == VerificationScheme.NONE
                && (verification.allowedAddresses() == null
                        || verification.allowedAddresses().isEmpty());
    }

    /** The name as clients see it. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
