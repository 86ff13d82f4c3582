package dev.integrationhub.query.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.access.event.AccessDenied;
import dev.integrationhub.api.delivery.event.DeliveryDeadLettered;
import dev.integrationhub.api.delivery.event.DeliverySucceeded;
import dev.integrationhub.api.delivery.event.VerificationResult;
import dev.integrationhub.api.delivery.event.WebhookReceived;
import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.api.integration.event.SigningSecretRevealed;
import dev.integrationhub.api.login.event.AccessLoginFailed;
import dev.integrationhub.api.user.event.AccessGranted;
import dev.integrationhub.api.user.event.UserCreated;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is asked for, along whichever index it is found: it is what one finds by looking at all entries one by one. */
@QuerySideTest
@TestPropertySource(properties = "hub.test=filters")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryFilterTest {
    private static final int ROUNDS = 150;
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final EventStore store;
    private final Events events;
    private final Api api;
    private final Random random = new Random(7);
    private final List<UUID> integrations = List.of(Uuid7.next(), Uuid7.next());
    private final List<UUID> handlers = List.of(Uuid7.next(), Uuid7.next());
    private final List<String> actors =
            List.of(Uuid7.next().toString(), Uuid7.next().toString());
    private final List<String> tokens =
            List.of(Uuid7.next().toString(), Uuid7.next().toString());
    private final Map<String, Long> sequences = new HashMap<>();
    private List<JsonNode> all = List.of();

    @Autowired
    EntryFilterTest(EventStore store, Events events, Api api) {
        this.store = store;
        this.events = events;
        this.api = api;
    }

    @BeforeAll
    void let400ThingsHappen() {
        for (int i = 0; i < 2; i++) {
            happen(
                    StreamId.integration(integrations.get(i)),
                    new IntegrationCreated(integrations.get(i), "Shop " + i, null),
                    i);
            happen(
                    StreamId.integration(integrations.get(i)),
                    new HandlerAdded(
                            integrations.get(i),
                            handlers.get(i),
                            "orders-" + i,
                            ExactJson.MAPPER.createObjectNode().put("lang", "Ελληνικά"),
                            HandlerSettings.EMPTY,
                            HandlerSource.MANUAL,
                            null,
                            null),
                    i);
        }
        for (int i = 2; i < 400; i++) {
            // Some are stored long after they happened, and long after others that happened later.
            int minutes = random.nextInt(20) == 0 ? i - random.nextInt(i) : i;
            somethingHappens(minutes);
        }
        events.awaitEntries();
        all = walk("/audit-logs?class=all&limit=200");
        assertThat(all).hasSizeGreaterThanOrEqualTo(400);
    }

    @Test
    void findsWhatOneFindsByLookingAtAll() {
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, String> query = new TreeMap<>();
            Predicate<JsonNode> expected = filter(query);
            boolean newestFirst = random.nextBoolean();
            query.put("order", newestFirst ? "newest" : "oldest");
            query.put("limit", Integer.toString(1 + random.nextInt(60)));
            String path = random.nextBoolean() ? "/audit-logs" : "/integrations/" + integrations.get(0) + "/audit-logs";
            Predicate<JsonNode> visible = path.startsWith("/audit-logs")
                    ? entry -> true
                    : entry -> integrations
                            .get(0)
                            .toString()
                            .equals(entry.get("integrationId").asString(null));

            List<JsonNode> found = walk(path + "?" + text(query));

            assertThat(ids(found))
                    .as(path + "?" + text(query))
                    .isEqualTo(ids(all.stream()
                            .filter(expected.and(visible))
                            .sorted(byLeaf(newestFirst))
                            .toList()));
        }
    }

    @Test
    void showsChangesUnlessSomethingElseIsNamed() {
        assertThat(walk("/audit-logs?limit=200"))
                .isNotEmpty()
                .allMatch(entry -> entry.get("class").asString().equals("management"));
        assertThat(walk("/audit-logs?action=delivery.*&limit=200"))
                .isNotEmpty()
                .allMatch(entry -> entry.get("action").asString().startsWith("delivery."));
        assertThat(walk("/audit-logs?target=handler:" + handlers.get(0) + "&limit=200"))
                .anyMatch(entry -> entry.get("action").asString().equals("handler.added"))
                .anyMatch(entry -> entry.get("action").asString().equals("delivery.succeeded"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class=secrets",
                "class=management,",
                "outcome=maybe",
                "action=Secret.Revealed",
                "action=*",
                "action=a&action=b",
                "target=handler",
                "target=handler:7",
                "from=yesterday",
                "from=2026-06-01",
                "from=%2B999999999-12-31T23:59:59Z",
                "to=%2B294276-12-31T23:59:59Z",
                "from=-4713-01-01T00:00:00Z",
                "from=2026-06-02T00:00:00Z&to=2026-06-01T00:00:00Z",
                "order=random",
                "limit=0",
                "limit=201",
                "limit=x",
                "cursor=x",
                "cursor=YmVsb3c6LTE",
                "order=oldest&cursor=YmVsb3c6NQ",
                "klass=all"
            })
    void refusesNonsense(String query) {
        for (String path : List.of("/audit-logs", "/integrations/" + integrations.get(0) + "/audit-logs")) {
            Api.Answer answer = api.get(path + "?" + query);

            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.json().get("code").asString()).isEqualTo("invalid-parameter");
        }
    }

    private Predicate<JsonNode> filter(Map<String, String> query) {
        Predicate<JsonNode> expected = entry -> true;
        query.put("class", one("all", "management", "delivery", "management,authorization", "authentication,delivery"));
        if (!query.get("class").equals("all")) {
            List<String> classes = List.of(query.get("class").split(",", -1));
            expected = expected.and(entry -> classes.contains(entry.get("class").asString()));
        }
        if (seldom()) {
            String actor = one(actors.get(0), actors.get(1), "user", "system");
            query.put("actor", actor);
            expected = expected.and(entry -> entry.at("/actor/id").asString("").equals(actor)
                    || entry.at("/actor/type").asString("").equals(actor));
        }
        if (seldom()) {
            String via = one(tokens.get(0), tokens.get(1), "token", "session");
            query.put("via", via);
            expected = expected.and(entry -> entry.at("/via/id").asString("").equals(via)
                    || entry.at("/via/type").asString("").equals(via));
        }
        if (seldom()) {
            String action =
                    one("integration.renamed", "delivery.*", "access.*", "delivery.dead-lettered", "webhook.received");
            query.put("action", action);
            expected = expected.and(entry -> action.endsWith("*")
                    ? entry.get("action").asString().startsWith(action.substring(0, action.length() - 1))
                    : entry.get("action").asString().equals(action));
        }
        if (seldom()) {
            UUID handler = handlers.get(random.nextInt(2));
            query.put("target", "handler:" + handler);
            expected =
                    expected.and(entry -> entry.get("targets").toString().contains("\"handler\",\"id\":\"" + handler));
        }
        if (seldom()) {
            String outcome = one("success", "failure", "denied");
            query.put("outcome", outcome);
            expected = expected.and(entry -> entry.get("outcome").asString().equals(outcome));
        }
        if (seldom()) {
            Instant from = NOON.plusSeconds(60L * random.nextInt(400));
            query.put("from", from.toString());
            expected = expected.and(entry -> !time(entry).isBefore(from));
        }
        if (seldom()) {
            Instant to = NOON.plusSeconds(60L * (400 + random.nextInt(100)) - 60L * random.nextInt(500));
            Instant from = query.containsKey("from") ? Instant.parse(query.get("from")) : Instant.MIN;
            if (!to.isBefore(from)) {
                query.put("to", to.toString());
                expected = expected.and(entry -> time(entry).isBefore(to));
            }
        }
        if (seldom()) {
            query.put("text", "shop-NAME");
            expected = expected.and(entry -> entry.toString().contains("shop-name"));
        }
        return expected;
    }

    private void somethingHappens(int minutes) {
        int which = random.nextInt(2);
        UUID integration = integrations.get(which);
        UUID id = Uuid7.next();
        int kind = random.nextInt(8);
        if (kind == 0) {
            happen(
                    StreamId.integration(integration),
                    new IntegrationRenamed(integration, "shop-name " + minutes, "?"),
                    minutes);
        } else if (kind == 1) {
            happen(StreamId.integration(integration), new SigningSecretRevealed(integration, 1, "Why not"), minutes);
        } else if (kind == 2) {
            happen(StreamId.user(id), new UserCreated(id), minutes);
            happen(StreamId.user(id), new AccessGranted(id, "viewer", integration), minutes);
        } else if (kind == 3) {
            happen(StreamId.hub(id), new AccessLoginFailed(null, "password", 1), minutes);
        } else if (kind == 4) {
            happen(StreamId.hub(id), new AccessDenied("secrets:read", "GET /x", integration, 1), minutes);
        } else {
            delivery(id, which, minutes);
        }
    }

    private void delivery(UUID id, int which, int minutes) {
        happen(
                StreamId.delivery(id),
                new WebhookReceived(
                        id,
                        integrations.get(which),
                        handlers.get(which),
                        "00",
                        0,
                        null,
                        new VerificationResult(VerificationScheme.NONE, false, null),
                        null),
                minutes);
        happen(
                StreamId.delivery(id),
                random.nextBoolean()
                        ? new DeliverySucceeded(id, 1, 200, 5, "00")
                        : new DeliveryDeadLettered(id, 1, 500, 5, null, null, "exhausted"),
                minutes);
    }

    private void happen(String stream, Object event, int minutes) {
        long sequence = sequences.merge(stream, 0L, (before, none) -> before + 1);
        boolean byToken = random.nextBoolean();
        Map<String, String> metadata = random.nextInt(3) == 0
                ? Map.of("actorType", "system")
                : Map.of(
                        "actorType",
                        "user",
                        "actorId",
                        one(actors.get(0), actors.get(1)),
                        "viaType",
                        byToken ? "token" : "session",
                        "viaId",
                        one(tokens.get(0), tokens.get(1)));
        store.publish(new GenericDomainEventMessage<>(
                stream.substring(0, stream.indexOf(':')),
                stream,
                sequence,
                event,
                MetaData.from(metadata),
                Uuid7.next().toString(),
                NOON.plusSeconds(60L * minutes)));
    }

    private List<JsonNode> walk(String path) {
        List<JsonNode> entries = new ArrayList<>();
        Api.Answer page = api.get(path);
        while (true) {
            assertThat(page.status()).as(path + page.http().body()).isEqualTo(200);
            page.json().forEach(entries::add);
            if (page.link("next").isEmpty()) {
                return entries;
            }
            page = api.get(page.link("next"));
        }
    }

    private boolean seldom() {
        return random.nextInt(4) == 0;
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private static Comparator<JsonNode> byLeaf(boolean newestFirst) {
        Comparator<JsonNode> order =
                Comparator.comparingLong(entry -> entry.get("leafIndex").asLong());
        return newestFirst ? order.reversed() : order;
    }

    private static Instant time(JsonNode entry) {
        return Instant.parse(entry.get("timestamp").asString());
    }

    private static List<String> ids(List<JsonNode> entries) {
        return entries.stream()
                .map(entry -> entry.get("leafIndex") + " " + entry.get("action").asString())
                .toList();
    }

    private static String text(Map<String, String> query) {
        return String.join(
                "&",
                query.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .toList());
    }
}
