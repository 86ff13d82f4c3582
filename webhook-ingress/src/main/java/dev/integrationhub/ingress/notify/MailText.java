package dev.integrationhub.ingress.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.ingress.notify.Notification.DeadLetters;
import dev.integrationhub.ingress.notify.Notification.DisabledHandler;
import dev.integrationhub.ingress.notify.Notification.DueSecret;
import dev.integrationhub.ingress.notify.Notification.OfHandler;

/** What needs attention, as people read it. */
record MailText(Notification notification) {
    String subject() {
        List<String> parts = new ArrayList<>();
        addCount(parts, notification.deadLetters().count(), "delivery given up", "deliveries given up");
        addCount(parts, notification.disabledHandlers().count(), "handler disabled", "handlers disabled");
        addCount(parts, notification.secrets().count(), "secret to renew", "secrets to renew");
        return "Integration Hub: " + String.join(", ", parts);
    }

    String body() {
        StringBuilder body = new StringBuilder("Since ").append(notification.since());
        append(body.append(":\n"), notification.deadLetters());
        append(body, "Handlers disabled", notification.disabledHandlers(), MailText::line);
        append(body, "Secrets to renew", notification.secrets(), MailText::line);
        return body.toString();
    }

    private static void append(StringBuilder body, DeadLetters deadLetters) {
        append(
                body,
                "Deliveries given up: " + deadLetters.count() + ", of handlers",
                deadLetters.handlers(),
                MailText::line);
    }

    private interface Line<T> {
        String of(T thing);
    }

    private static <T> void append(StringBuilder body, String title, Listed<T> things, Line<T> line) {
        if (things.count() == 0) {
            return;
        }
        body.append('\n').append(title).append(": ").append(things.count()).append('\n');
        things.listed()
                .forEach(thing -> body.append("  ").append(line.of(thing)).append('\n'));
        int further = things.count() - things.listed().size();
        if (further > 0) {
            body.append("  and ").append(further).append(" more\n");
        }
    }

    private static String line(OfHandler handler) {
        String reasons = handler.reasons().entrySet().stream()
                .map(reason -> reason.getValue() + " " + reason.getKey())
                .collect(Collectors.joining(", "));
        String deliveries = handler.deliveries().stream().map(UUID::toString).collect(Collectors.joining(", "));
        return name(handler.integrationName(), handler.integrationId()) + " / "
                + name(handler.handlerName(), handler.handlerId()) + ": " + reasons + "; such as " + deliveries;
    }

    private static String line(DisabledHandler handler) {
        return name(handler.integrationName(), handler.integrationId()) + " / "
                + name(handler.handlerName(), handler.handlerId()) + ": " + handler.reason() + ", "
                + handler.disabledAt();
    }

    private static String line(DueSecret secret) {
        String end = secret.expiresAt() == null
                ? "reminder of " + secret.remindAt()
                : (secret.expired() ? "expired " : "expires ") + secret.expiresAt();
        return name(secret.integrationName(), secret.integrationId()) + " / " + name(secret.key(), secret.secretId())
                + ": " + end;
    }

    private static String name(@Nullable String name, UUID id) {
        return name == null ? id.toString() : name + " (" + id + ")";
    }

    private static void addCount(List<String> parts, long count, String one, String many) {
        if (count > 0) {
            parts.add(count + " " + (count == 1 ? one : many));
        }
    }
}
