package dev.integrationhub.ingress.rejection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.api.delivery.resource.HeaderResource;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.ingress.verify.Credentials;
import dev.integrationhub.platform.outbound.Header;
import dev.integrationhub.platform.outbound.Headers;

/**
 * Header fields as JSON, {@code [[name, value], ...]}, less the values that are credentials, or are called like one. Signatures are
 * none: they say nothing of the secret, and why they are wrong is what somebody wants to find out.
 */
final class KeptHeaders {
    private static final int MOST_CHARACTERS = 16 << 10;
    private static final Pattern CREDENTIAL = Pattern.compile(
            "authori[sz]ation|cookie|token|secret|passw|api-?_?key|access-?_?key|private|credential|session|jwt|assertion|\\bauth\\b",
            Pattern.CASE_INSENSITIVE);
    private static final JsonMapper JSON = JsonMapper.shared();

    private KeptHeaders() {}

    static byte[] of(@Nullable Verification verification, Headers headers) {
        List<List<@Nullable String>> kept = new ArrayList<>();
        int size = 0;
        for (Header field : headers.all()) {
            String value = isCredential(verification, field.name()) ? null : field.value();
            size += field.name().length() + (value == null ? 0 : value.length());
            if (size > MOST_CHARACTERS) {
                break;
            }
            kept.add(Arrays.asList(field.name(), value));
        }
        return JSON.writeValueAsBytes(kept);
    }

    static List<HeaderResource> read(byte[] bytes) {
        List<HeaderResource> headers = new ArrayList<>();
        for (JsonNode field : JSON.readTree(bytes)) {
            JsonNode value = field.get(1);
            headers.add(new HeaderResource(field.get(0).asString(), value.isNull() ? null : value.asString()));
        }
        return headers;
    }

    private static boolean isCredential(@Nullable Verification verification, String name) {
        return CREDENTIAL.matcher(name).find() || Credentials.isHeader(verification, name);
    }
}
