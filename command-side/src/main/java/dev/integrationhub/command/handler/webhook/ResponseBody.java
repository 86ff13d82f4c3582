package dev.integrationhub.command.handler.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.webhook.FixedResponse;
import dev.integrationhub.platform.outbound.Header;
import dev.integrationhub.platform.webhook.AnswerHeaders;

/** What every sender is to be answered, as a client says it; see {@link FixedResponse}. */
public record ResponseBody(
        @Schema(description = "200 to 299: with any other, senders would send again what the hub has") @Nullable
        Integer status,

        @Nullable Map<String, @Nullable String> headers,
        @Nullable String body) {

    private static final int LONGEST = 65_536;
    private static final int MOST_HEADERS = 20;
    private static final int LARGEST_HEADERS = 4_096;
    private static final Set<Integer> WITHOUT_CONTENT = Set.of(204, 205);

    @Nullable
    FixedResponse read(Place place) {
        place.require("status", status);
        place.between("status", status, 200, 299);
        if (headers != null) {
            checkHeaders(headers, place);
        }
        if (body != null) {
            checkBody(body, place);
        }
        return status == null ? null : new FixedResponse(status, sent(), body);
    }

    private @Nullable Map<String, String> sent() {
        if (headers == null || headers.isEmpty()) {
            return null;
        }
        Map<String, String> sent = new LinkedHashMap<>();
        headers.forEach((name, value) -> sent.put(name, String.valueOf(value)));
        return Collections.unmodifiableMap(sent);
    }

    private void checkBody(String text, Place place) {
        place.wrongIf(text.length() > LONGEST, "body", "length", "A body has " + LONGEST + " characters at the most.");
        place.wrongIf(
                text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text),
                "body",
                "not-text",
                "The body has a character that is no text.");
        place.wrongIf(
                !text.isEmpty() && status != null && WITHOUT_CONTENT.contains(status),
                "body",
                "not-allowed",
                "An answer of this status has no body (RFC 9110).");
    }

    private static void checkHeaders(Map<String, @Nullable String> headers, Place place) {
        place.wrongIf(
                headers.size() > MOST_HEADERS,
                "headers",
                "length",
                "There are " + MOST_HEADERS + " headers at the most.");
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Place list = place.in("headers");
        int size = 0;
        for (Map.Entry<String, @Nullable String> header : headers.entrySet()) {
            String name = header.getKey();
            String value = header.getValue();
            size += name.length() + (value == null ? 0 : value.length());
            list.wrongIf(!names.add(name), name, "repeated", "This header is there twice.");
            list.wrongIf(
                    value == null || !Header.isLegal(name, value),
                    name,
                    "header",
                    "This is no header that can be sent (RFC 9110).");
            list.wrongIf(
                    AnswerHeaders.isTheHubs(name),
                    name,
                    "header-not-allowed",
                    "This header is the connection's, the server's, or speaks for all of the hub.");
        }
        place.wrongIf(
                size > LARGEST_HEADERS,
                "headers",
                "length",
                "Headers have " + LARGEST_HEADERS + " characters together at the most.");
    }
}
