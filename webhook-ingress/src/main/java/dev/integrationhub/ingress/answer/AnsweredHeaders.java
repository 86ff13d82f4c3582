package dev.integrationhub.ingress.answer;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.integrationhub.platform.outbound.Headers;
import dev.integrationhub.platform.webhook.AnswerHeaders;

/** The headers of a target's answer that go back to the sender: all but those that are the hub's own, or of its connection. */
final class AnsweredHeaders {
    private AnsweredHeaders() {}

    static Headers of(Headers answered) {
        Set<String> ofTheConnection = answered.values("Connection")
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        return answered.without(name -> ofTheConnection.contains(name) || AnswerHeaders.isTheHubs(name));
    }
}
