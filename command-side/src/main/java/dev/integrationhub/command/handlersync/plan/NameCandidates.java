package dev.integrationhub.command.handlersync.plan;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.integrationhub.command.handlersync.spec.SourceKind;
import dev.integrationhub.command.handlersync.spec.SpecOperation;

/**
 * The names an operation may have, the one wanted most first; each further one is for when those before it clash.
 *
 * <ol>
 *   <li>{@code x-handler-name}, and then no other;
 *   <li>the operationId in kebab-case, else the static segments of the path without the integration's own name;
 *   <li>the same with the method in front;
 *   <li>the method and all segments of the path, placeholders included;
 *   <li>the second of these with a digest of the source key, which is unique.
 * </ol>
 *
 * @param explicit true if the document says the name
 * @param prefix the integration's name in kebab-case; empty if it has no Latin form
 */
record NameCandidates(boolean explicit, List<String> names, String prefix) {
    static final int MAX_NAMES = 4;

    static NameCandidates of(SpecOperation operation, String integrationName) {
        String prefix = Kebab.of(integrationName);
        if (operation.handlerNameHint() != null) {
            return new NameCandidates(true, List.of(operation.handlerNameHint()), prefix);
        }
        String method = operation.method().toLowerCase(Locale.ROOT);
        String whole = joinSegments(operation, integrationName, true);
        String wanted = operation.operationId() == null ? "" : Kebab.of(operation.operationId());
        if (wanted.isEmpty()) {
            wanted = joinSegments(operation, integrationName, false);
        }
        if (wanted.isEmpty()) {
            wanted = whole.isEmpty() ? prefix : whole;
        }
        if (wanted.isEmpty()) {
            wanted = method;
        }
        return new NameCandidates(
                false,
                List.of(
                        Kebab.join(wanted),
                        Kebab.join(method, wanted),
                        Kebab.join(method, whole),
                        Kebab.join(wanted, Kebab.digest(operation.sourceKey()))),
                prefix);
    }

    int lastLevel() {
        return names.size() - 1;
    }

    /** The name to take where another integration has this one; empty if there is none. */
    String prefixed(String name) {
        return prefix.isEmpty() ? "" : Kebab.join(prefix, name);
    }

    /** True of a name that an earlier sync may have given by the same rules. */
    boolean mayBe(String name) {
        return names.stream()
                .anyMatch(candidate ->
                        candidate.equals(name) || prefixed(candidate).equals(name));
    }

    private static String joinSegments(SpecOperation operation, String integrationName, boolean placeholders) {
        if (operation.kind() == SourceKind.WEBHOOK) {
            return Kebab.join(Kebab.ofSegment(operation.path()));
        }
        List<String> parts = new ArrayList<>();
        for (String segment : operation.path().split("/", -1)) {
            String text = decode(segment);
            boolean isStatic = !text.contains("{");
            if (!text.equals(integrationName) && (placeholders || isStatic)) {
                parts.add(isStatic ? Kebab.ofSegment(text) : Kebab.of(text));
            }
        }
        return Kebab.join(parts.toArray(String[]::new));
    }

    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }
}
