package dev.integrationhub.query.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.audit.ResourceChange;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.query.projection.Position;
import dev.integrationhub.query.test.RandomHistory;

import static org.assertj.core.api.Assertions.assertThat;

/** States of random histories, and the ways that lead from one to another. */
class StateProperties {
    private static final PastIntegrations PAST = PastIntegrationsWithoutHub.make();
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    @Property(tries = 60)
    void aDiffAppliedToTheOneStateMakesTheOther(
            @ForAll Random random, @ForAll @IntRange(min = 2, max = 120) int length, @ForAll Random choice) {
        List<ObjectNode> states = states(new RandomHistory(random), length, 0, choice);
        for (int i = 0; i < 20; i++) {
            ObjectNode from = JsonTexts.unsealed(states.get(choice.nextInt(states.size())));
            ObjectNode to = JsonTexts.unsealed(states.get(choice.nextInt(states.size())));

            assertThat(JsonTexts.of(Patched.by(JsonPatch.between(from, to), from)))
                    .isEqualTo(JsonTexts.of(to));
        }
    }

    @Property(tries = 60)
    void theChangesOfEachStepLeadFromStateToState(
            @ForAll Random random, @ForAll @IntRange(min = 2, max = 120) int length, @ForAll Random choice) {
        RandomHistory history = new RandomHistory(random);
        List<ObjectNode> states = states(history, length, 0, choice);
        ObjectNode folded = JsonTexts.unsealed(states.get(0));
        for (int i = 1; i < states.size(); i++) {
            for (ResourceChange change : changes(history.integrationId(), states.get(i - 1), states.get(i))) {
                fold(folded, change);
            }
            assertThat(JsonTexts.of(folded)).isEqualTo(JsonTexts.of(states.get(i)));
        }
    }

    @Property(tries = 60)
    void anEventChangesTheResourceItIsAboutAndOthersByTheirFormerNamesAlone(
            @ForAll Random random, @ForAll @IntRange(min = 2, max = 120) int length) {
        RandomHistory history = new RandomHistory(random);
        PastIntegration integration = PAST.begin(history.integrationId());
        ObjectNode before = integration.state();
        for (int i = 0; i < length && !history.isOver(); i++) {
            IntegrationEvent event = history.next();
            if (history.isOver()) {
                return;
            }
            ObjectNode members = integration.members(Resource.of(event));
            integration.apply(event, at(i));
            ObjectNode after = integration.state();
            for (ResourceChange change : changes(history.integrationId(), before, after)) {
                Resource changed =
                        new Resource(change.target().type(), change.target().id());
                if (changed.equals(Resource.of(event))) {
                    assertThat(change.changes())
                            .isEqualTo(Comparison.of(members, integration.members(changed), StateProperties::unsealed));
                } else {
                    assertThat(change.changes()).extracting("path").containsOnly("/aliases");
                }
            }
            before = after;
        }
    }

    @Property(tries = 60)
    void eventsThatCannotBeReadStopNothing(
            @ForAll Random random, @ForAll @IntRange(min = 2, max = 120) int length, @ForAll Random choice) {
        RandomHistory history = new RandomHistory(random);
        List<ObjectNode> states = states(history, length, 0.2, choice);
        for (int i = 1; i < states.size(); i++) {
            ObjectNode from = JsonTexts.unsealed(states.get(i - 1));
            assertThat(JsonTexts.of(Patched.by(JsonPatch.between(from, JsonTexts.unsealed(states.get(i))), from)))
                    .isEqualTo(JsonTexts.of(states.get(i)));
        }
    }

    private static List<ObjectNode> states(RandomHistory history, int length, double unreadable, Random choice) {
        PastIntegration integration = PAST.begin(history.integrationId());
        List<ObjectNode> states = new ArrayList<>();
        for (int i = 0; i < length && !history.isOver(); i++) {
            IntegrationEvent event = history.next();
            if (choice.nextDouble() < unreadable) {
                integration.forget(i);
            } else {
                assertThat(integration.apply(event, at(i)) || unreadable > 0).isTrue();
            }
            states.add(integration.state());
        }
        return states;
    }

    private static List<ResourceChange> changes(UUID integrationId, ObjectNode from, ObjectNode to) {
        return StateChanges.between(integrationId, from, to, StateProperties::unsealed);
    }

    private static @Nullable JsonNode unsealed(@Nullable JsonNode value) {
        return value == null ? null : JsonTexts.unsealed(value);
    }

    /** The readable way: each resource by itself. */
    private static void fold(ObjectNode state, ResourceChange change) {
        String id = change.target().id().toString();
        switch (change.target().type()) {
            case "integration" -> {
                ObjectNode folded = Folded.into(state, change.changes());
                state.removeAll();
                state.setAll(folded);
            }
            case "signing-secret" -> fold(state, "signingSecret", change);
            case "credential" -> fold(section(state, "credentials"), id, change);
            case "secret" -> fold(section(state, "secrets"), id, change);
            default -> fold(section(state, "handlers"), id, change);
        }
    }

    private static ObjectNode section(ObjectNode state, String name) {
        return (ObjectNode) Objects.requireNonNull(state.get(name));
    }

    private static void fold(ObjectNode parent, String member, ResourceChange change) {
        assertThat(parent.has(member)).isEqualTo(!change.action().equals("added"));
        ObjectNode folded = Folded.into(parent.get(member), change.changes());
        if (change.action().equals("removed")) {
            assertThat(folded).isEqualTo(JsonNodeFactory.instance.objectNode());
            parent.remove(member);
        } else {
            parent.set(member, folded);
        }
    }

    private static Position at(int sequence) {
        return new Position(sequence, BEGIN.plusSeconds(sequence));
    }
}
