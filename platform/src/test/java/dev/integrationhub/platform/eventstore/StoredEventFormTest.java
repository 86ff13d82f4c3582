package dev.integrationhub.platform.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.integrationhub.api.access.event.AccessDenied;
import dev.integrationhub.api.audit.event.AuditExported;
import dev.integrationhub.api.demo.event.DemoBegun;
import dev.integrationhub.api.event.EventCatalog;
import dev.integrationhub.api.event.EventName;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.link.LinkLabel;
import dev.integrationhub.api.link.LinkTemplate;
import dev.integrationhub.api.link.event.LinkTemplatesChanged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each event has a checked-in JSON: a difference would make what is stored unreadable, or mean something else. */
class StoredEventFormTest {
    private final EventSerializer serializer = new EventSerializer();

    static Stream<Object> events() {
        return Stream.of(
                        EventSamples.all(),
                        UserEventSamples.all(),
                        LoginEventSamples.all(),
                        TokenEventSamples.all(),
                        KeyringEventSamples.all(),
                        DeliveryEventSamples.all(),
                        ReplayEventSamples.all(),
                        List.of(new AccessDenied(
                                "secrets:reveal",
                                "POST /integrations/{id}/secrets/{secId}/reveal",
                                UUID.fromString("019f0000-0000-7000-8000-000000000001"),
                                3)),
                        List.of(new LinkTemplatesChanged(
                                List.of(new LinkTemplate(
                                        "docs", new LinkLabel("Docs", "Документация"), "https://docs.example/{name}")),
                                List.of(new LinkTemplate("docs", null, null)))),
                        List.of(new DemoBegun("admin")),
                        List.of(new AuditExported("csv", Map.of("class", "management"), 41)))
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("events")
    void isWrittenAsItWasFromTheFirst(Object event) {
        SerializedObject<byte[]> written = serializer.serialize(event, byte[].class);

        EventName name = EventCatalog.nameOf(event.getClass());
        assertThat(written.getType().getName()).isEqualTo(name.value());
        assertThat(written.getType().getRevision()).isEqualTo(name.revision());
        assertThat(new String(written.getData(), UTF_8)).isEqualTo(stored(name));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isReadAsItWasWritten(Object event) {
        EventName name = EventCatalog.nameOf(event.getClass());

        Object read = serializer.deserialize(new SimpleSerializedObject<>(
                stored(name).getBytes(UTF_8), byte[].class, name.value(), name.revision()));

        assertThat(read).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            credential.removed|{"integrationId":"ID","credentialId":"ID"}
            secret.added|{"integrationId":"ID","secretId":"ID","key":"K","sealedValue":"ihs1","version":1,"hint":null,"expiresAt":null}
            secret.version-added|{"integrationId":"ID","secretId":"ID","sealedValue":"ihs1","version":2,"overlapEndsAt":null}
            """)
    void isReadAsItWasWrittenBeforeMembersWereAdded(String name, String stored) {
        String id = "019f0000-0000-7000-8000-000000000001";

        Object read = serializer.deserialize(
                new SimpleSerializedObject<>(stored.replace("ID", id).getBytes(UTF_8), byte[].class, name, "1"));

        assertThat(((IntegrationEvent) read).integrationId()).hasToString(id);
    }

    @Test
    void hasASampleOfEveryEvent() {
        assertThat(events().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(EventCatalog.events());
    }

    @Test
    void doesNotSkipAnEventItDoesNotKnow() {
        assertThatThrownBy(() -> serializer.deserialize(
                        new SimpleSerializedObject<>(new byte[0], byte[].class, "integration.exploded", "1")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("integration.exploded");
    }

    private static String stored(EventName name) {
        String file = "/events/" + name.value() + "." + name.revision() + ".json";
        try (InputStream in = StoredEventFormTest.class.getResourceAsStream(file)) {
            assertThat(in).as("the golden JSON %s", file).isNotNull();
            return new String(in.readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
