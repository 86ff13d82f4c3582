package dev.integrationhub.ingress.test;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.platform.json.ExactJson;

/** Verifications by the members that they name. */
public final class Verifications {
    private Verifications() {}

    /** A verification of these members, names and values in turn, beside the key of the one secret that there is. */
    public static Verification of(String scheme, Object... members) {
        Map<String, Object> json = new LinkedHashMap<>(Map.of("scheme", scheme, "secretKey", Secrets.KEY));
        for (int i = 0; i < members.length; i += 2) {
            json.put((String) members[i], members[i + 1]);
        }
        return ExactJson.MAPPER.convertValue(json, Verification.class);
    }
}
