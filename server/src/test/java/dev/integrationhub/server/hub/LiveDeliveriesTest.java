package dev.integrationhub.server.hub;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.integrationhub.api.delivery.event.DeliverySkipped;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static org.assertj.core.api.Assertions.assertThat;

/** Watching deliveries through the running hub. */
class LiveDeliveriesTest {
    private final String integration = integration();
    private final String path = "/integrations/" + integration + "/deliveries/stream";

    private StoredDelivery delivery() {
        return StoredDelivery.of(hub(), integration, "{}");
    }

    @Test
    void tellsOfEachChangeAsItHappens() {
        try (EventSource source = EventSource.of(hub(), path).live()) {
            assertThat(source.lines()).contains("Content-Type: text/event-stream", "X-Accel-Buffering: no");

            StoredDelivery delivery = delivery();
            StoredDelivery.of(hub(), integration(), "{}");
            RunningHub.await(() -> source.data("delivery").size() == 1);
            delivery.become("skipped").happens(new DeliverySkipped(delivery.id(), "filtered"));
            RunningHub.await(() -> source.data("delivery").size() == 2);

            assertThat(source.data("delivery"))
                    .allSatisfy(row -> assertThat(row).contains("\"id\":\"" + delivery.id() + "\""))
                    .last()
                    .asString()
                    .contains("\"status\":\"skipped\"");
        }
    }

    @Test
    void goesOnWhereAClientWasCutOff() {
        String last;
        try (EventSource source = EventSource.of(hub(), path).live()) {
            delivery();
            RunningHub.await(() -> source.data("delivery").size() == 1);
            last = source.lastId();
        }
        UUID missed = delivery().id();

        try (EventSource source =
                new EventSource(hub(), path, "Authorization: " + Hub.BEARER + "\r\nLast-Event-ID: " + last + "\r\n")) {
            RunningHub.await(() -> source.data("delivery").stream().anyMatch(row -> row.contains(missed.toString())));
        }
        hub().get(path, "Last-Event-ID", "nonsense").expectProblem(400, "invalid-parameter");
    }

    @Test
    void endsSoonAfterTheTokenIsRevoked() {
        TokenMaker editor = TokenMaker.with(hub(), "editor");
        Answer made = editor.makeToken("", "deliveries:read").expect(201);
        String authorization = "Authorization: Bearer " + made.text("token") + "\r\n";

        try (EventSource source = new EventSource(hub(), path, authorization).live()) {
            editor.delete("/access-tokens/" + made.id()).expect(204);

            RunningHub.await(source::isEnded);
        }
        try (EventSource again = new EventSource(hub(), path, authorization)) {
            assertThat(again.status()).isEqualTo(401);
        }
    }

    @Test
    void endsSoonAfterTheSessionDoes() {
        TokenMaker editor = TokenMaker.with(hub(), "editor");
        String cookie = "Cookie: " + Browser.SESSION + "=" + editor.browser().cookie(Browser.SESSION) + "\r\n";

        try (EventSource source = new EventSource(hub(), path, cookie).live()) {
            editor.isDisabled();

            RunningHub.await(source::isEnded);
        }
    }

    @Test
    void answersAQuestionForTheHeadersAlone() {
        assertThat(hub().send("HEAD", path, null).status()).isEqualTo(200);
    }
}
